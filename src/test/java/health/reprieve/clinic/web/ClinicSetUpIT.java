package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class ClinicSetUpIT extends ReprieveIT {

  private final SetupApi manager = SetupApi.manager();

  @AfterAll
  static void leave_the_week_as_it_is_shipped() {
    SetupApi.manager().changeWeek(Map.of("saturdayOpens", "", "saturdayCloses", "")).expect(200);
  }

  @Test
  void opens_the_clinic_that_other_tests_book_in() {
    ClinicFixture.open();
    ClinicFixture.open();
    assertThat(manager.day("2031-01-06").path("opens").asText()).isEqualTo("2031-01-06T06:00:00Z");
    assertThat(ClinicFixture.newChair()).isNotBlank();
  }

  @Test
  void opens_another_weekday() {
    int before = manager.week().path("version").asInt();
    manager.changeWeek(Map.of("saturdayOpens", "09:00", "saturdayCloses", "12:15")).expect(200);
    assertThat(manager.week().path("saturdayCloses").asText()).isEqualTo("12:15");
    assertThat(manager.week().path("version").asInt()).isEqualTo(before + 1);
  }

  @Test
  void keeps_and_opens_a_closed_day() {
    manager.closeDay("2041-05-06", "Liberation day").expect(201);
    manager.closeDay("2041-05-06", "Again").expectProblem(409, "day-already-closed");
    assertThat(manager.day("2041-05-06").path("closedReason").asText()).isEqualTo("Liberation day");
    manager.openDay("2041-05-06").expect(204);
    manager.openDay("2041-05-06").expectProblem(404, "not-found");
  }

  @Test
  void adds_a_chair_and_a_shift() {
    String chair =
        manager.addChair(Map.of("name", "Chair of a test")).expect(201).json().path("id").asText();
    manager.addChair(Map.of("name", "chair of a test")).expectProblem(409, "chair-name-taken");
    assertThat(manager.chair(chair).path("name").asText()).isEqualTo("Chair of a test");
    String nurse = manager.addNurse("shift-nurse", "Sam Shifter");
    Map<String, Object> shift =
        Map.of(
            "nurse",
            nurse,
            "weekday",
            "MONDAY",
            "starts",
            "07:00",
            "ends",
            "15:00",
            "firstDay",
            "2041-01-01",
            "lastDay",
            "2041-12-31");
    manager.addShift(shift).expect(201);
    manager.addShift(shift).expectProblem(409, "shift-overlaps");
    manager.changeSite(Map.of("name", "My clinic")).expect(200);
  }
}
