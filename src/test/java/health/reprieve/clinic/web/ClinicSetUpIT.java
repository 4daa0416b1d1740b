package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClinicSetUpIT extends ReprieveIT {

  private final SetupApi manager = SetupApi.manager();

  @BeforeEach
  @AfterEach
  void keep_the_clinic_as_other_tests_know_it() {
    ClinicFixture.open();
  }

  @Test
  void every_role_may_look_and_only_the_manager_changes() {
    for (Client person : new Client[] {Client.frontDesk(), Client.nurse(), Client.clinician()}) {
      SetupApi other = SetupApi.as(person);
      assertThat(other.site().path("zone").asText()).isEqualTo(ClinicFixture.ZONE);
      other.changeSite(Map.of("name", "Mine")).expectProblem(403, "forbidden");
      other.changeWeek(Map.of("saturdayOpens", "09:00")).expectProblem(403, "forbidden");
      other.closeDay("2041-05-07", "No").expectProblem(403, "forbidden");
      other.addChair(Map.of("name", Unique.name())).expectProblem(403, "forbidden");
      other.addShift(Map.of()).expectProblem(403, "forbidden");
    }
  }

  @Test
  void changes_the_site_and_refuses_an_unknown_zone() {
    manager
        .changeSite(Map.of("zone", "Middle/Earth", "prepTwelfths", "7.5"))
        .expectProblem(400, "invalid-request");
    manager.changeSite(Map.of("zone", "+05:20")).expectProblem(400, "invalid-request");
    String name = manager.site().path("name").asText();
    manager.changeSite(Map.of("name", "Zoë’s clinic", "zone", "Asia/Kolkata")).expect(200);
    assertThat(manager.day("2041-05-07").path("opens").asText()).isEqualTo("2041-05-07T01:30:00Z");
    assertThat(manager.site().path("name").asText()).isEqualTo("Zoë’s clinic");
    manager.changeSite(Map.of("name", name)).expect(200);
  }

  @Test
  void refuses_a_change_of_the_site_or_the_week_as_it_was_before() {
    int read = manager.site().path("version").asInt();
    manager.changeWeek(Map.of("saturdayOpens", "09:00", "saturdayCloses", "12:15")).expect(200);
    manager.changeWeek(Map.of("version", read)).expectProblem(412, "stale");
    manager.changeSite(Map.of("version", read)).expectProblem(412, "stale");
    assertThat(manager.week().path("saturdayCloses").asText()).isEqualTo("12:15");
    assertThat(manager.week().path("version").asInt()).isEqualTo(read + 1);
  }

  @Test
  void refuses_hours_that_close_before_they_open_or_leave_the_quarter_hour() {
    assertThat(
            manager
                .changeWeek(
                    Map.of(
                        "mondayOpens",
                        "18:00",
                        "mondayCloses",
                        "07:00",
                        "tuesdayOpens",
                        "07:10",
                        "sundayOpens",
                        "10:00",
                        "fridayCloses",
                        "late"))
                .expectProblem(400, "invalid-request")
                .json()
                .path("violations"))
        .extracting(violation -> violation.path("field").asText())
        .containsExactly("mondayCloses", "tuesdayOpens", "fridayCloses", "sundayCloses");
  }

  @Test
  void tells_why_a_day_is_closed() {
    assertThat(manager.day("2041-05-05").path("closedReason").asText())
        .isEqualTo("Closed on Sundays.");
    manager.closeDay("2041-05-06", "Liberation day").expect(201);
    manager.closeDay("2041-05-06", "Again").expectProblem(409, "day-already-closed");
    assertThat(manager.day("2041-05-06").path("closedReason").asText()).isEqualTo("Liberation day");
    assertThat(manager.day("2041-05-06").path("opens").isMissingNode()).isTrue();
    assertThat(manager.closedDays("2041-05-01", "2041-05-31")).hasSize(1);
    manager.openDay("2041-05-06").expect(204);
    manager.openDay("2041-05-06").expectProblem(404, "not-found");
    manager.openDay("6-May").expectProblem(400, "invalid-request");
    assertThat(manager.day("2041-05-06").path("closedReason").asText()).isEmpty();
  }

  @Test
  void opens_and_closes_by_the_wall_clock_around_a_clock_change() {
    // Europe/Amsterdam changes its clocks on Sundays 31 March and 27 October 2041
    assertThat(manager.day("2041-03-29").path("opens").asText()).isEqualTo("2041-03-29T06:00:00Z");
    assertThat(manager.day("2041-04-01").path("opens").asText()).isEqualTo("2041-04-01T05:00:00Z");
    assertThat(manager.onDuty("2041-03-31")).hasSize(92);
    assertThat(manager.onDuty("2041-10-27")).hasSize(100);
  }

  @Test
  void keeps_chairs_apart_by_name() {
    String name = "Chair " + Unique.name();
    String first = manager.addChair(Map.of("name", name)).expect(201).json().path("id").asText();
    manager
        .addChair(Map.of("name", name.toUpperCase(java.util.Locale.ROOT)))
        .expectProblem(409, "chair-name-taken");
    String second = ClinicFixture.newChair();
    manager.changeChair(second, Map.of("name", name)).expectProblem(409, "chair-name-taken");
    int read = manager.chair(first).path("version").asInt();
    manager.changeChair(first, Map.of("name", name + " b")).expect(200);
    manager.changeChair(first, Map.of("version", read)).expectProblem(412, "stale");
    manager.addChair(Map.of("position", "first")).expectProblem(400, "invalid-request");
  }

  @Test
  void closes_a_chair_for_a_reason_and_puts_it_into_use_again() {
    String id = ClinicFixture.newChair();
    manager.changeChair(id, Map.of("closedReason", "Pump at service.")).expect(200);
    assertThat(manager.chair(id).path("closedReason").asText()).isEqualTo("Pump at service.");
    manager.changeChair(id, Map.of("closedReason", "")).expect(200);
    assertThat(manager.chair(id).path("closedReason").isMissingNode()).isTrue();
  }

  @Test
  void adds_one_chair_for_a_request_that_is_sent_twice() {
    Map<String, Object> chair = Map.of("name", "Chair " + Unique.name());
    String key = Unique.name();
    String first = manager.addChairOnce(key, chair).expect(201).json().path("id").asText();
    String second = manager.addChairOnce(key, chair).expect(201).json().path("id").asText();
    assertThat(second).isEqualTo(first);
  }
}
