package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chairs, rooms, closures and who is there when, on days of 2043 that no other test looks at. */
class ClinicResourcesIT extends ReprieveIT {

  private final SetupApi manager = SetupApi.manager();
  private final StaffApi staff = new StaffApi();

  @BeforeEach
  void open_the_clinic() {
    ClinicFixture.open();
  }

  @Test
  void keeps_the_kind_and_the_features_of_a_place() {
    String id =
        manager
            .addChair(
                Map.of(
                    "name",
                    "Room " + Unique.name(),
                    "kind",
                    "ROOM",
                    "features",
                    List.of("QUIET", "BED")))
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertThat(manager.chair(id).path("kind").asText()).isEqualTo("ROOM");
    assertThat(manager.chair(id).path("features"))
        .extracting(JsonNode::asText)
        .containsExactly("BED", "QUIET");
    manager.changeChair(id, Map.of("features", List.of("PUMP"))).expect(200);
    assertThat(manager.chair(id).path("features"))
        .extracting(JsonNode::asText)
        .containsExactly("PUMP");
    manager
        .changeChair(id, Map.of("features", List.of("WIFI")))
        .expectProblem(400, "invalid-request");
  }

  @Test
  void takes_a_chair_out_of_service_and_gives_the_time_as_instants() {
    String chair = ClinicFixture.newChair();
    String id =
        manager
            .addOutage(
                chair,
                Map.of("firstDay", "2043-06-01", "starts", "09:00", "reason", "Pump at service"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertThat(manager.outage(chair, id).path("from").asText()).isEqualTo("2043-06-01T07:00:00Z");
    assertThat(manager.outage(chair, id).has("to")).isFalse();
    int read = manager.outage(chair, id).path("version").asInt();
    manager.changeOutage(chair, id, Map.of("lastDay", "2043-06-02")).expect(200);
    assertThat(manager.outage(chair, id).path("to").asText()).isEqualTo("2043-06-02T22:00:00Z");
    manager.changeOutage(chair, id, Map.of("version", read)).expectProblem(412, "stale");
    assertThat(manager.chair(chair).path("outages")).hasSize(1);
    manager.removeOutage(chair, id).expect(204);
    manager.removeOutage(chair, id).expectProblem(404, "not-found");
    assertThat(manager.outages(chair)).isEmpty();
  }

  @Test
  void refuses_an_outage_of_another_chair_and_times_that_are_none() {
    String chair = ClinicFixture.newChair();
    String id =
        manager
            .addOutage(chair, Map.of("firstDay", "2043-06-01", "reason", "Paint"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    manager.removeOutage(ClinicFixture.newChair(), id).expectProblem(404, "not-found");
    manager
        .addOutage(
            chair, Map.of("firstDay", "2043-06-02", "lastDay", "2043-06-01", "reason", "Backwards"))
        .expectProblem(400, "invalid-request");
    // Europe/Amsterdam goes forward on Sunday 29 March 2043
    JsonNode refused =
        manager
            .addOutage(
                chair,
                Map.of(
                    "firstDay",
                    "2043-03-29",
                    "lastDay",
                    "2043-03-29",
                    "ends",
                    "02:15",
                    "reason",
                    "Night"))
            .expectProblem(400, "invalid-request")
            .json();
    assertThat(refused.path("violations").get(0).path("message").asText())
        .isEqualTo(
            "The clocks skip 02:15 on Sun 29 Mar 2043: they go from 02:00 to 03:00. Choose 03:00.");
  }

  @Test
  void counts_clinicians_apart_from_nurses_less_breaks_and_absences() {
    String day = "2043-06-01";
    Map<String, Integer> nurses = manager.onDuty(day);
    Map<String, Integer> before = manager.onSite(day);
    String clinician = person("CLINICIAN");
    Map<String, Object> shift = shift(clinician, day, "08:00", "12:00");
    shift.put("breaks", List.of(Map.of("starts", "10:00", "ends", "10:15")));
    String id = manager.addShift(shift).expect(201).json().path("id").asText();
    assertThat(manager.shift(id).path("breaks").get(0).path("ends").asText()).isEqualTo("10:15");
    assertThat(added(before, manager.onSite(day))).isEqualTo(15);
    String absence =
        manager
            .addAbsence(
                Map.of(
                    "staff",
                    clinician,
                    "firstDay",
                    day,
                    "lastDay",
                    day,
                    "ends",
                    "09:00",
                    "reason",
                    "Dentist"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    assertThat(added(before, manager.onSite(day))).isEqualTo(11);
    assertThat(manager.onDuty(day)).isEqualTo(nurses);
    manager.changeAbsence(absence, Map.of("ends", "08:15")).expect(200);
    assertThat(added(before, manager.onSite(day))).isEqualTo(14);
    manager.removeAbsence(absence).expect(204);
    assertThat(added(before, manager.onSite(day))).isEqualTo(15);
    int read = manager.shift(id).path("version").asInt();
    manager.changeShift(id, Map.of("breaks", List.of())).expect(200);
    assertThat(added(before, manager.onSite(day))).isEqualTo(16);
    manager.changeShift(id, Map.of("version", read)).expectProblem(412, "stale");
    manager.removeShift(id).expect(204);
  }

  @Test
  void refuses_breaks_that_are_none_of_the_shift_and_an_absence_of_the_front_desk() {
    Map<String, Object> shift = shift(person("NURSE"), "2043-06-06", "08:00", "12:00");
    shift.put("breaks", List.of(Map.of("starts", "11:45", "ends", "12:15")));
    manager.addShift(shift).expectProblem(400, "invalid-request");
    shift.put("breaks", List.of(Map.of("starts", "11:50", "ends", "12:00")));
    manager.addShift(shift).expectProblem(400, "invalid-request");
    manager
        .addAbsence(
            Map.of("staff", person("FRONT_DESK"), "firstDay", "2043-06-06", "reason", "Holiday"))
        .expectProblem(422, "not-for-shifts");
  }

  @Test
  void only_the_manager_reads_why_somebody_is_away() {
    String nurse = person("NURSE");
    String id =
        manager
            .addAbsence(
                Map.of(
                    "staff",
                    nurse,
                    "firstDay",
                    "2043-07-01",
                    "lastDay",
                    "2043-07-14",
                    "reason",
                    "Holiday"))
            .expect(201)
            .json()
            .path("id")
            .asText();
    SetupApi.as(Client.clinician()).absence(id).expectProblem(403, "forbidden");
    SetupApi.as(Client.frontDesk()).absencesFrom("2043-07-01").expectProblem(403, "forbidden");
    assertThat(manager.absencesFrom("2043-07-14").expect(200).json())
        .anyMatch(one -> one.path("id").asText().equals(id));
    assertThat(manager.absencesFrom("2043-07-15").expect(200).json())
        .noneMatch(one -> one.path("id").asText().equals(id));
  }

  @Test
  void closes_days_in_a_row_and_holidays_at_once_and_keeps_reasons_that_stand() {
    manager.closeDay("2043-08-05", "Works").expect(201);
    manager.closeDays("2043-08-03", "2043-08-07", "Summer").expect(201);
    assertThat(manager.closedDays("2043-08-03", "2043-08-07"))
        .extracting(one -> one.path("reason").asText())
        .containsExactly("Summer", "Summer", "Works", "Summer", "Summer");
    manager.closeDays("2043-08-03", "2043-08-07", "Again").expectProblem(409, "day-already-closed");
    manager.closeDays("2043-08-07", "2043-08-03", "Back").expectProblem(400, "invalid-request");
    assertThat(
            manager
                .closeDays(Map.of("2043-12-25", "Christmas", "2043-08-07", "No holiday"))
                .expect(200)
                .json())
        .extracting(one -> one.path("day").asText())
        .containsExactly("2043-12-25");
    assertThat(manager.day("2043-12-25").path("closedReason").asText()).isEqualTo("Christmas");
  }

  @Test
  void opens_a_day_at_other_hours_and_closed_beats_them() {
    // a Saturday, on which the shared clinic is closed
    manager.openSpecially("2043-09-05", "09:00", "12:15", "Catching up").expect(201);
    JsonNode day = manager.day("2043-09-05");
    assertThat(day.path("opens").asText()).isEqualTo("2043-09-05T07:00:00Z");
    assertThat(day.path("closes").asText()).isEqualTo("2043-09-05T10:15:00Z");
    assertThat(day.path("specialReason").asText()).isEqualTo("Catching up");
    manager.openSpecially("2043-09-05", "10:00", "12:00", "Later").expect(201);
    assertThat(manager.specialHours("2043-09-01", "2043-09-30")).hasSize(1);
    manager.closeDay("2043-09-05", "Nobody there").expect(201);
    assertThat(manager.day("2043-09-05").has("opens")).isFalse();
    manager
        .openSpecially("2043-09-05", "09:00", "12:00", "Again")
        .expectProblem(409, "day-already-closed");
    manager.openDay("2043-09-05").expect(204);
    assertThat(manager.day("2043-09-05").path("opens").asText()).isEqualTo("2043-09-05T08:00:00Z");
    manager.openAsUsual("2043-09-05").expect(204);
    manager.openAsUsual("2043-09-05").expectProblem(404, "not-found");
    assertThat(manager.day("2043-09-05").path("closedReason").asText())
        .isEqualTo("Closed on Saturdays.");
  }

  @Test
  void only_the_manager_changes_them() {
    SetupApi nurse = SetupApi.as(Client.nurse());
    String chair = ClinicFixture.newChair();
    nurse
        .addOutage(chair, Map.of("firstDay", "2043-06-01", "reason", "Mine"))
        .expectProblem(403, "forbidden");
    nurse.openSpecially("2043-09-12", "09:00", "12:00", "Mine").expectProblem(403, "forbidden");
    nurse.closeDays(Map.of("2043-09-13", "Mine")).expectProblem(403, "forbidden");
    nurse
        .addAbsence(Map.of("firstDay", "2043-06-01", "reason", "Mine"))
        .expectProblem(403, "forbidden");
  }

  private String person(String role) {
    return staff.add(Unique.name(), "Alex Away", role).expect(201).json().path("id").asText();
  }

  private static Map<String, Object> shift(String person, String day, String starts, String ends) {
    Map<String, Object> shift = new HashMap<>();
    shift.put("staff", person);
    shift.put("weekday", java.time.LocalDate.parse(day).getDayOfWeek().name());
    shift.put("starts", starts);
    shift.put("ends", ends);
    shift.put("firstDay", day);
    shift.put("lastDay", day);
    return shift;
  }

  private static int added(Map<String, Integer> before, Map<String, Integer> after) {
    return new TreeMap<>(after)
        .entrySet().stream()
            .mapToInt(entry -> entry.getValue() - before.getOrDefault(entry.getKey(), 0))
            .sum();
  }
}
