package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A patient may move a visit only as near to the course's other infusions as the gaps allow. */
class MoveGapsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi visits = VisitsApi.as(Client.clinician());
  private final Letters letters = new Letters();
  private final ClinicDay monday = ClinicDay.freshWeeks(3);

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void an_infusion_that_was_recorded_afterwards_is_the_session_before() {
    letters.at(monday.plusDays(1).at("10:00"));
    Course course = course(monday);

    course.book(monday.plusDays(3));

    assertThat(letters.link().days())
        .containsExactly(day(monday, 2), day(monday, 3), day(monday, 4));
  }

  /** The second session of Wednesday, and then Tuesday and Friday of the week after, is missing. */
  @Test
  void where_a_session_is_missing_the_next_may_take_its_days() {
    ClinicDay wednesday = monday.plusDays(2);
    letters.at(monday.plusDays(3).at("10:00"));
    Course course = course(wednesday);
    course.book(wednesday.plusDays(6));
    letters.minuteLater();
    course.book(wednesday.plusDays(9));

    assertThat(letters.link().days()).containsExactly(day(wednesday, 2));
  }

  /** A course with sessions two to four days apart, the first of which was given on this day. */
  private Course course(ClinicDay given) {
    String patient = letters.register();
    UUID protocol =
        VisitsApi.id(
            ProtocolsApi.as(Client.clinician()).add(Unique.name(), Map.of()).expect(201).json());
    UUID course =
        VisitsApi.id(
            visits.tryCourse(UUID.fromString(patient), "CRPS", protocol).expect(201).json());
    visits.past(course, given.instant("10:00"));
    return new Course(patient, course);
  }

  private static String day(ClinicDay from, int days) {
    return from.plusDays(days).date().toString();
  }

  private final class Course {

    private final String patient;
    private final UUID id;

    Course(String patient, UUID id) {
      this.patient = patient;
      this.id = id;
    }

    void book(ClinicDay day) {
      Map<String, Object> order = new HashMap<>();
      order.put("patient", patient);
      order.put("course", id.toString());
      order.put("chair", ClinicDay.chair(0));
      order.put("start", day.at("10:00"));
      desk.book(order);
    }
  }
}
