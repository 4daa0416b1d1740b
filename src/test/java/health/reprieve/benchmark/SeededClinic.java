package health.reprieve.benchmark;

import health.reprieve.testing.Server;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A clinic of twenty chairs, as many nurses and one clinician, open 07:00–18:00 UTC from Monday to
 * Friday, with patients who each have an open course of the protocol that takes two hours in the
 * chair.
 */
final class SeededClinic {

  static final int CHAIRS = 20;
  static final UUID SITE = UUID.fromString("0192f000-0000-7000-8000-0000000000a1");
  static final String PROTOCOL = "0192f000-0000-7000-8000-0000000000b1";
  private static final List<String> WORKING_DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday");

  private final List<String> chairs;
  private final UUID staff;
  private final LocalDate firstDay;

  private SeededClinic(List<String> chairs, UUID staff, LocalDate firstDay) {
    this.chairs = chairs;
    this.staff = staff;
    this.firstDay = firstDay;
  }

  static SeededClinic open(int patients) throws SQLException {
    SetupApi manager = SetupApi.manager();
    List<String> chairs = new ArrayList<>();
    UUID nurse = SITE;
    for (int number = 1; number <= CHAIRS; number++) {
      chairs.add(
          manager
              .addChair(Map.of("name", "Chair " + number))
              .expect(201)
              .json()
              .path("id")
              .asText());
      nurse = employ(manager, "Nurse " + number, "NURSE");
    }
    employ(manager, "Clinician", "CLINICIAN");
    addPatients(patients);
    LocalDate firstDay =
        LocalDate.now(ZoneOffset.UTC).plusMonths(1).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    return new SeededClinic(chairs, nurse, firstDay);
  }

  private static UUID employ(SetupApi manager, String name, String role) {
    String staff =
        new StaffApi()
            .add("bench-" + name.toLowerCase(Locale.ROOT).replace(' ', '-'), name, role)
            .expect(201)
            .json()
            .path("id")
            .asText();
    for (String day : WORKING_DAYS) {
      manager
          .addShift(
              Map.of(
                  "staff",
                  staff,
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
    return UUID.fromString(staff);
  }

  private static void addPatients(int patients) throws SQLException {
    run(
        """
        insert into patient (id, record_number, family_name, date_of_birth, sex, created_at)
        select %s, concat('B-', seq), concat('Bench', seq), '1980-01-01', 'UNKNOWN', '2020-01-01'
        from seq_1_to_%d
        """
            .formatted(key("0192b0"), patients),
        """
        insert into course (id, patient_id, report_group, protocol_id, course_number, opened_at)
        select %s, %s, 'MOOD', unhex(replace('%s', '-', '')), 1, '2020-01-01' from seq_1_to_%d
        """
            .formatted(key("0192c0"), key("0192b0"), PROTOCOL, patients));
  }

  /** The SQL for a 16-byte id with this prefix out of the column {@code seq}. */
  static String key(String prefix) {
    return "unhex(concat('%s000000700080', lpad(hex(seq), 14, '0')))".formatted(prefix);
  }

  static UUID patient(int number) {
    return uuid("0192b0", number);
  }

  static UUID course(int number) {
    return uuid("0192c0", number);
  }

  private static UUID uuid(String prefix, int number) {
    String hex = prefix + "000000700080" + "%014x".formatted(number);
    return UUID.fromString(hex.replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5"));
  }

  /** The chair of this number, from 0. */
  String chair(int number) {
    return chairs.get(number);
  }

  /** A person who may book. */
  UUID staff() {
    return staff;
  }

  /** The working day of this number from the first one on, from 0. */
  LocalDate day(int number) {
    return firstDay.plusWeeks(number / WORKING_DAYS.size()).plusDays(number % WORKING_DAYS.size());
  }

  static void run(String... statements) throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
