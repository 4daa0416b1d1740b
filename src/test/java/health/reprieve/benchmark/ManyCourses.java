package health.reprieve.benchmark;

import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;

/**
 * Courses of invented patients over the last ten years, two of each patient a year apart, one
 * infusion and some thirty scores each: the week before, at the visit, and on fixed days afterwards
 * at any hour of the evening, every seventh answer or so missing. Relief ends after a Weibull(1.2)
 * time. The last courses ended three months ago, so that their answers are all there.
 */
final class ManyCourses {

  private static final int AT_ONCE = 50_000;
  private static final String COURSE =
      """
      select seq, patient, baseline, ended, report_group, responds,
        18 * pow(-ln(1 - crc32(concat(seq, 'lasts')) / 4294967296), 1 / 1.2) as relief_days
      from (select seq, (seq - 1) div 2 + 1 as patient, 5 + crc32(concat(seq, 'baseline')) %% 5 as baseline,
          elt(1 + ((seq - 1) div 2) %% 6, 'NEUROPATHIC', 'FIBROMYALGIA', 'BACK', 'CRPS', 'MIGRAINE', 'CANCER') as report_group,
          crc32(concat(seq, 'responds')) %% 100 < 60 as responds,
          date('%s') + interval crc32(concat((seq - 1) div 2, 'day')) %% 3285 day
            + interval 365 * ((seq - 1) %% 2) day + interval 600 + crc32(seq) %% 300 minute as ended
        from seq_%d_to_%d) as courses
      """;

  private final LocalDate firstDay;
  private int there;

  /**
   * @param today after which nothing was answered
   */
  ManyCourses(LocalDate today) {
    firstDay = today.minusDays(3650 + 90);
  }

  /** On which the first of them may begin. */
  LocalDate firstDay() {
    return firstDay;
  }

  /** Adds courses until there are so many. */
  void grow(int courses) throws SQLException {
    SeededClinic.run(
        "create table if not exists bench_answer (day int primary key, moment varchar(10))",
        "insert ignore into bench_answer values (-7, 'HOME'), (-6, 'HOME'), (-5, 'HOME'),"
            + " (-4, 'HOME'), (-3, 'HOME'), (-2, 'HOME'), (-1, 'HOME'), (0, 'BEFORE')",
        "insert ignore into bench_answer select seq, 'HOME' from seq_1_to_84 where seq in (1, 2, 3, 4,"
            + " 5, 6, 7, 9, 10, 11, 12, 14, 17, 19, 21, 24, 28, 31, 35, 42, 49, 56, 63, 70, 77, 84)");
    while (there < courses) {
      int last = Math.min(courses, there + AT_ONCE);
      add(there + 1, last);
      there = last;
    }
    SeededClinic.run("drop table bench_answer", "analyze table patient, course, visit, score");
  }

  private void add(int first, int last) throws SQLException {
    String courses = COURSE.formatted(firstDay, first, last);
    SeededClinic.run(
        """
        insert into patient (id, record_number, family_name, date_of_birth, sex, created_at)
        select %s, concat('R-', seq), concat('Report', seq), date('1930-01-01') + interval crc32(seq) %% 20000 day,
          elt(1 + seq %% 2, 'FEMALE', 'MALE'), '%s' from seq_%d_to_%d
        """
            .formatted(key("0192b1", "seq"), firstDay, (first + 1) / 2, last / 2),
        """
        insert into course (id, patient_id, report_group, protocol_id, course_number, opened_at)
        select %s, %s, report_group, unhex(replace('%s', '-', '')), 1 + (seq - 1) %% 2, ended - interval 7 day
        from (%s) as c
        """
            .formatted(
                key("0192c1", "seq"), key("0192b1", "patient"), SeededClinic.PROTOCOL, courses),
        """
        insert into visit (id, course_id, patient_id, weight_kg, arrived_at, started_at, ended_at, left_at,
          given_mg, given_minutes)
        select %s, %s, %s, 70, ended - interval 70 minute, ended - interval 40 minute, ended,
          ended + interval 40 minute, 20 + crc32(seq) %% 100, 40
        from (%s) as c
        """
            .formatted(
                key("0192d1", "seq"), key("0192c1", "seq"), key("0192b1", "patient"), courses),
        """
        insert into given_score (id, patient_id, report_group, item, score, moment, speaks_for, source, recorded_at,
          recorded_by)
        select %s, %s, report_group, 'AVERAGE_24H',
          case when day <= 0 then baseline - crc32(concat(seq, day, 'noise')) %% 2
            when responds and day < relief_days then baseline div 2 else baseline end,
          moment,
          case when day = 0 then ended - interval 60 minute
            else ended + interval day day + interval crc32(concat(seq, day, 'hour')) %% 500 minute end,
          'IMPORT', utc_timestamp(6), (select id from staff where username = 'manager')
        from (%s) as c join bench_answer
        where day <= 0 or crc32(concat(seq, day, 'silent')) %% 100 >= 15
        """
            .formatted(key("0192f1", "(seq * 100 + day + 7)"), key("0192b1", "patient"), courses));
  }

  private static String key(String prefix, String number) {
    return SeededClinic.key(prefix).replace("seq", number);
  }

  /**
   * Has all courses assessed by the application.
   *
   * @return how long that took
   */
  Duration assess() throws SQLException, InterruptedException {
    long start = System.nanoTime();
    SeededClinic.run(
        "insert into assessment_round (definition_version, zone, state, courses, begun_at)"
            + " select version, 'UTC', 'RUNNING', "
            + there
            + ", utc_timestamp(6) from relief_definition order by version desc limit 1");
    while (count("select count(*) from assessment_round where state = 'RUNNING'") > 0) {
      Thread.sleep(100);
    }
    SeededClinic.run("analyze table course_outcome");
    return Duration.ofNanos(System.nanoTime() - start);
  }

  static long count(String sql) throws SQLException {
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }
}
