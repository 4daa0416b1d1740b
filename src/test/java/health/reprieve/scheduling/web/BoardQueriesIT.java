package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.QueryCount;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** No page of the board asks the database once per row. */
class BoardQueriesIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void a_full_day_takes_no_more_queries_than_a_day_with_one_visit() {
    ClinicDay one = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), one.at("10:00")));
    ClinicDay many = ClinicDay.fresh();
    for (int chair = 0; chair < 2; chair++) {
      for (String start : new String[] {"07:00", "09:00", "11:00", "13:00", "15:00"}) {
        desk.book(BookingApi.mood(ClinicDay.chair(chair), many.at(start)));
      }
    }

    long few = QueryCount.of(Client.frontDesk(), BoardPages.of(one));
    long all = QueryCount.of(Client.frontDesk(), BoardPages.of(many));

    assertThat(few).isLessThanOrEqualTo(6);
    assertThat(all).isEqualTo(few);
    assertThat(QueryCount.of(Client.frontDesk(), BoardPages.weekOf(many)))
        .isEqualTo(QueryCount.of(Client.frontDesk(), BoardPages.weekOf(one)));
    assertThat(QueryCount.of(Client.frontDesk(), BoardPages.listOf(many))).isEqualTo(all);
  }

  /**
   * Sign-in, revision, course, what stands around, infusions without a booking, session numbers.
   */
  @Test
  void a_booking_asks_four_questions_whichever_it_is_of_its_course() {
    ClinicDay day = ClinicDay.freshWeeks(5);
    JsonNode course = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("07:00")));
    AtomicInteger visits = new AtomicInteger();
    Supplier<Map<String, Object>> next =
        () ->
            BookingApi.inCourse(
                course,
                ClinicDay.chair(0),
                day.plusDays(7 * visits.incrementAndGet()).instant("07:00"));

    long first = QueryCount.ofNew(Client.frontDesk(), "/api/appointments", next);

    assertThat(first).isEqualTo(4);
    assertThat(QueryCount.ofNew(Client.frontDesk(), "/api/appointments", next)).isEqualTo(first);
  }

  @Test
  void a_search_for_times_takes_no_more_queries_among_many_visits_and_chairs() {
    ClinicDay day = ClinicDay.fresh();
    String patient = PatientsApi.as(Client.frontDesk()).register().toString();
    Map<String, String> search =
        Map.of("day", day.date().toString(), "patient", patient, "protocol", ClinicDay.MOOD);
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    long few = QueryCount.ofForm(Client.frontDesk(), "/board/times", search);

    for (String start : new String[] {"07:00", "09:00", "11:00", "13:00", "15:00"}) {
      desk.book(BookingApi.mood(ClinicDay.newChair("Chair " + Unique.name()), day.at(start)));
    }

    assertThat(QueryCount.ofForm(Client.frontDesk(), "/board/times", search)).isEqualTo(few);
  }
}
