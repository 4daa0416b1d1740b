package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A clinic that tests can book in: in Europe/Amsterdam, open from Monday to Friday 07:00–18:00,
 * with three nurses and a clinician on shift for all of that time. Every test class that books
 * opens it first.
 */
public final class ClinicFixture {

  public static final String ZONE = "Europe/Amsterdam";
  public static final int NURSES = 3;

  private static final int OPENS = 7;
  private static final int CLOSES = 18;

  private static final List<String> WORKING_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");
  private static boolean staffed;

  private ClinicFixture() {}

  /** Makes sure that the clinic is as described; does nothing where it is. */
  public static synchronized void open() {
    SetupApi manager = SetupApi.manager();
    if (!manager.site().path("zone").asText().equals(ZONE)) {
      manager.changeSite(Map.of("zone", ZONE)).expect(200);
    }
    Map<String, Object> week = week();
    JsonNode present = manager.week();
    if (week.entrySet().stream().anyMatch(day -> !holds(present, day))) {
      manager.changeWeek(week).expect(200);
    }
    if (!staffed) {
      staff(manager);
      staffed = true;
    }
  }

  /** Undoes what was changed of the week under a clock ahead of real time. */
  public static void forgetHoursOfDaysToCome() throws SQLException {
    BookedClaims.run("delete from past_opening_hours where last_day >= current_date");
    BookedClaims.run("update site set revision = revision + 1");
    open();
  }

  /** Whether the clinic is open at this instant. */
  static boolean isOpen(Instant instant) {
    ZonedDateTime local = instant.atZone(ZoneId.of(ZONE));
    return local.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0
        && local.getHour() >= OPENS
        && local.getHour() < CLOSES;
  }

  private static boolean holds(JsonNode week, Map.Entry<String, Object> day) {
    return week.path(day.getKey()).asText().equals(day.getValue());
  }

  /** A chair in use that no other test knows; its id. */
  public static String newChair() {
    return SetupApi.manager()
        .addChair(Map.of("name", "Chair " + Unique.name()))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  /** A nurse without shifts whom no other test knows; their id. */
  public static String newNurse() {
    return new StaffApi()
        .add(Unique.name(), "Saturday Nurse", "NURSE")
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private static Map<String, Object> week() {
    Map<String, Object> week = new HashMap<>();
    for (String day : WORKING_DAYS) {
      week.put(day + "Opens", "07:00");
      week.put(day + "Closes", "18:00");
    }
    for (String day : List.of("saturday", "sunday")) {
      week.put(day + "Opens", "");
      week.put(day + "Closes", "");
    }
    return week;
  }

  private static void staff(SetupApi manager) {
    for (int number = 1; number <= NURSES; number++) {
      work(manager, "fixture-nurse-" + number, "Fixture Nurse " + number, "NURSE");
    }
    work(manager, "fixture-clinician", "Fixture Clinician", "CLINICIAN");
  }

  private static void work(SetupApi manager, String user, String name, String role) {
    String person = new StaffApi().add(user, name, role).expect(201).json().path("id").asText();
    for (String day : WORKING_DAYS) {
      manager
          .addShift(
              Map.of(
                  "staff",
                  person,
                  "weekday",
                  day,
                  "starts",
                  "07:00",
                  "ends",
                  "18:00",
                  "firstDay",
                  "2020-01-01"))
          .expect(201);
    }
  }
}
