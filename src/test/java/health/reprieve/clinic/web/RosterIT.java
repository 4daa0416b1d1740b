package health.reprieve.clinic.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Shifts in weeks of 2042 that no other test looks at. */
class RosterIT extends ReprieveIT {

  private final SetupApi manager = SetupApi.manager();
  private final StaffApi staff = new StaffApi();

  @BeforeEach
  void open_the_clinic() {
    ClinicFixture.open();
  }

  @Test
  void counts_nurses_on_duty_over_a_real_week_with_a_clock_change() {
    // Monday 20 to Sunday 26 October 2042; on Sunday Europe/Amsterdam goes back by an hour
    Map<String, Map<String, Integer>> before = week();
    String early = nurse();
    String late = nurse();
    for (String day : List.of("monday", "tuesday", "wednesday", "thursday", "friday")) {
      add(early, day, "08:00", "12:00");
    }
    add(late, "wednesday", "10:15", "16:30");
    add(late, "sunday", "01:00", "04:00");
    Map<String, Map<String, Integer>> after = week();
    assertThat(added(before, after))
        .containsExactly(
            Map.entry("2042-10-20", 16),
            Map.entry("2042-10-21", 16),
            Map.entry("2042-10-22", 16 + 25),
            Map.entry("2042-10-23", 16),
            Map.entry("2042-10-24", 16),
            Map.entry("2042-10-25", 0),
            Map.entry("2042-10-26", 16));
    assertThat(onDuty(after, "2042-10-22", "2042-10-22T08:00:00Z") - ClinicFixture.NURSES)
        .isEqualTo(1);
    assertThat(onDuty(after, "2042-10-22", "2042-10-22T08:15:00Z") - ClinicFixture.NURSES)
        .isEqualTo(2);
    assertThat(onDuty(after, "2042-10-26", "2042-10-25T22:45:00Z")).isZero();
    assertThat(onDuty(after, "2042-10-26", "2042-10-25T23:00:00Z")).isEqualTo(1);
    assertThat(onDuty(after, "2042-10-26", "2042-10-26T02:45:00Z")).isEqualTo(1);
    assertThat(onDuty(after, "2042-10-26", "2042-10-26T03:00:00Z")).isZero();
  }

  @Test
  void refuses_a_shift_at_whose_time_the_nurse_already_works() {
    String nurse = nurse();
    String first = add(nurse, "saturday", "08:00", "12:00");
    manager
        .addShift(shift(nurse, "saturday", "11:45", "15:00"))
        .expectProblem(409, "shift-overlaps");
    String second = add(nurse, "saturday", "12:00", "15:00");
    manager.changeShift(second, Map.of("starts", "11:00")).expectProblem(409, "shift-overlaps");
    manager.changeShift(first, Map.of("ends", "11:00")).expect(200);
    manager.changeShift(second, Map.of("starts", "11:00")).expect(200);
    add(nurse(), "saturday", "08:00", "12:00");
  }

  @Test
  void refuses_what_is_no_shift() {
    String nurse = nurse();
    manager
        .addShift(shift(nurse, "saturday", "12:00", "08:00"))
        .expectProblem(400, "invalid-request");
    manager
        .addShift(shift(nurse, "saturday", "08:05", "12:00"))
        .expectProblem(400, "invalid-request");
    manager
        .addShift(shift(nurse, "caturday", "08:00", "12:00"))
        .expectProblem(400, "invalid-request");
    manager.addShift(Map.of("weekday", "monday")).expectProblem(400, "invalid-request");
    manager
        .addShift(shift(staff.idOf("manager"), "saturday", "08:00", "12:00"))
        .expectProblem(422, "not-for-shifts");
    manager
        .addShift(shift("0192f000-0000-7000-8000-00000000ffff", "saturday", "08:00", "12:00"))
        .expectProblem(404, "not-found");
  }

  @Test
  void refuses_a_stale_change_and_takes_a_shift_away() {
    String nurse = nurse();
    String id = add(nurse, "sunday", "12:00", "15:00");
    int read = manager.shift(id).path("version").asInt();
    manager.changeShift(id, Map.of("ends", "16:00")).expect(200);
    manager.changeShift(id, Map.of("version", read)).expectProblem(412, "stale");
    manager.removeShift(id).expect(204);
    manager.removeShift(id).expectProblem(404, "not-found");
  }

  @Test
  void ends_the_shifts_of_a_nurse_whose_account_is_closed_or_whose_role_changes() {
    String nurse = nurse();
    Map<String, Object> open = new HashMap<>(shift(nurse, "saturday", "17:00", "18:00"));
    open.put("firstDay", "2020-01-01");
    open.remove("lastDay");
    String begun = manager.addShift(open).expect(201).json().path("id").asText();
    String coming = add(nurse, "saturday", "18:00", "19:00");
    staff.change(nurse, Map.of("role", "FRONT_DESK")).expect(200);
    assertThat(manager.shiftsFrom("2042-01-01")).noneMatch(one -> isOf(one, nurse));
    assertThat(manager.shiftsFrom("2020-01-01"))
        .filteredOn(one -> isOf(one, nurse))
        .singleElement()
        .satisfies(one -> assertThat(one.path("id").asText()).isEqualTo(begun))
        .satisfies(one -> assertThat(one.path("lastDay").asText()).isNotBlank());
    manager.removeShift(coming).expectProblem(404, "not-found");
  }

  private static boolean isOf(com.fasterxml.jackson.databind.JsonNode shift, String nurse) {
    return shift.path("staff").asText().equals(nurse);
  }

  private String nurse() {
    return staff.add(Unique.name(), "Sam Shifter", "NURSE").expect(201).json().path("id").asText();
  }

  private String add(String nurse, String weekday, String starts, String ends) {
    return manager
        .addShift(shift(nurse, weekday, starts, ends))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static Map<String, Object> shift(
      String nurse, String weekday, String starts, String ends) {
    return Map.of(
        "staff",
        nurse,
        "weekday",
        weekday,
        "starts",
        starts,
        "ends",
        ends,
        "firstDay",
        "2042-10-20",
        "lastDay",
        "2042-10-26");
  }

  private Map<String, Map<String, Integer>> week() {
    Map<String, Map<String, Integer>> week = new LinkedHashMap<>();
    for (int day = 20; day <= 26; day++) {
      week.put("2042-10-" + day, manager.onDuty("2042-10-" + day));
    }
    return week;
  }

  private static int onDuty(Map<String, Map<String, Integer>> week, String day, String quarter) {
    return week.getOrDefault(day, Map.of()).getOrDefault(quarter, -1);
  }

  private static Map<String, Integer> added(
      Map<String, Map<String, Integer>> before, Map<String, Map<String, Integer>> after) {
    Map<String, Integer> added = new LinkedHashMap<>();
    after.forEach((day, counts) -> added.put(day, sum(counts) - sum(before.get(day))));
    return added;
  }

  private static int sum(@org.jspecify.annotations.Nullable Map<String, Integer> counts) {
    return counts == null ? 0 : counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
