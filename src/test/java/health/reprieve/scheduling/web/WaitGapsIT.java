package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who waits in a course is offered the days that its protocol allows, and no others. */
class WaitGapsIT extends ReprieveIT {

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi visits = VisitsApi.as(Client.clinician());
  private final List<String> waiting = new ArrayList<>();
  private final ClinicDay monday = ClinicDay.freshWeeks(3);
  private final UUID patient = PatientsApi.as(Client.frontDesk()).register();

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
  }

  /** From two to seven days apart. */
  @Test
  void offers_a_day_that_keeps_the_gap_to_the_booked_session_before_it() {
    ClockApi.set(monday.plusDays(1).at("10:00"));
    UUID course = visits.course(patient, "CRPS");
    visits.past(course, monday.instant("10:00"));
    book(course, monday.plusDays(4).instant("08:00"));
    String entry = waits(course);

    String freed = free(monday.plusDays(9));

    assertThat(list.offer(entry).path("start").asText()).isEqualTo(freed);
  }

  @Test
  void offers_no_day_too_far_before_the_next_session() {
    ClockApi.set(monday.at("10:00"));
    UUID course = visits.course(patient, "CRPS");
    book(course, monday.plusDays(10).instant("08:00"));
    String entry = waits(course);

    free(monday.plusDays(2));
    assertThat(list.offer(entry).path("start").isMissingNode()).isTrue();

    String freed = free(monday.plusDays(3));
    assertThat(list.offer(entry).path("start").asText()).isEqualTo(freed);
  }

  @Test
  void goes_from_weekday_to_weekday_over_a_day_on_which_the_clinic_is_closed() {
    ClinicDay thursday = monday.plusDays(3);
    ClockApi.set(thursday.at("14:00"));
    Map<String, Object> inARow =
        Map.of("gapMinDays", 1, "gapMaxDays", 5, "consecutiveWeekdays", true);
    UUID protocol =
        VisitsApi.id(
            ProtocolsApi.as(Client.clinician()).add(Unique.name(), inARow).expect(201).json());
    UUID course = VisitsApi.id(visits.tryCourse(patient, "CRPS", protocol).expect(201).json());
    visits.past(course, thursday.instant("10:00"));
    SetupApi.manager().closeDay(monday.plusDays(4).date().toString(), "Holiday").expect(201);
    String entry = waits(course);

    free(monday.plusDays(8));
    assertThat(list.offer(entry).path("start").isMissingNode()).isTrue();

    String freed = free(monday.plusDays(7));
    assertThat(list.offer(entry).path("start").asText()).isEqualTo(freed);
  }

  private void book(UUID course, Instant start) {
    Map<String, Object> order = new HashMap<>();
    order.put("patient", patient.toString());
    order.put("course", course.toString());
    order.put("chair", ClinicDay.chair(1));
    order.put("start", start.toString());
    desk.book(order);
  }

  private String waits(UUID course) {
    Map<String, Object> wait = new HashMap<>();
    wait.put("patient", patient.toString());
    wait.put("course", course.toString());
    wait.put("noticeHours", 2);
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }

  /** A visit at noon is booked and cancelled; when it would have begun. */
  private String free(ClinicDay day) {
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("12:00"))));
    return day.at("12:00");
  }
}
