package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.QueryCount;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever gives a time back does not wait for each who waits to be asked about. */
class OfferQueriesIT extends ReprieveIT {

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final List<String> waiting = new ArrayList<>();
  private final ClinicDay tuesday = ClinicDay.freshWeeks(3).plusDays(1);

  @AfterEach
  void leave_nobody_waiting() {
    waiting.forEach(list::remove);
    ClockApi.reset();
  }

  /** The freed times are too near to the booked sessions of all who wait: nothing is offered. */
  @Test
  void a_cancelled_visit_takes_no_more_queries_where_many_wait_and_much_is_free() {
    ClockApi.set(tuesday.plusDays(-1).at("10:00"));
    waits("07:00");
    long few = cancel();
    for (String start : new String[] {"09:00", "11:00", "13:00", "15:00"}) {
      waits(start);
    }

    assertThat(cancel()).isEqualTo(few);
    assertThat(cancel()).isEqualTo(few);
  }

  /** None of them can come on the freed day. */
  @Test
  void a_cancelled_visit_takes_no_more_queries_where_many_wait_for_a_new_course() {
    ClockApi.set(tuesday.plusDays(-1).at("10:00"));
    waitsForNewCourse();
    long few = cancel();
    for (int i = 0; i < 4; i++) {
      waitsForNewCourse();
    }

    assertThat(cancel()).isEqualTo(few);
  }

  private void waitsForNewCourse() {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("weekdays", List.of("FRIDAY"));
    waiting.add(list.add(wait));
  }

  /** In a course with a session on Wednesday. */
  private void waits(String start) {
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), tuesday.plusDays(1).at(start)));
    Map<String, Object> wait = new HashMap<>();
    wait.put("patient", booked.path("patient").asText());
    wait.put("course", booked.path("course").asText());
    wait.put("noticeHours", 2);
    waiting.add(list.add(wait));
  }

  private long cancel() {
    return QueryCount.ofSaid(
        Client.frontDesk(),
        "cancel",
        Map.of("by", "PATIENT", "reason", "Ill"),
        () -> desk.book(BookingApi.mood(ClinicDay.chair(1), tuesday.at("12:00"))));
  }
}
