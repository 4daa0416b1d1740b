package health.reprieve.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.launcher.EmbeddedDatabase;
import health.reprieve.launcher.NeedsEmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What V0034 makes of a database of before, which kept when a question was tried as when it was
 * asked, and gave up on whoever had no address.
 */
@NeedsEmbeddedDatabase
class UndeliveredQuestionsMigrationIT {

  private static final int SHIPPED = 90;
  private static final int THREE_BEFORE = 91;
  private static final int NONE_BEFORE = 92;

  private static final int RETRIED = 1;
  private static final int BY_MAIL = 2;
  private static final int ARRIVED_AT_LAST = 3;
  private static final int UNWRITTEN = 4;
  private static final int ALONE = 10;
  private static final int TAKEN_OVER = 20;
  private static final int NOT_YET = 30;
  private static final int NOT_BY_ITS_PLAN = 40;
  private static final int BY_ITS_PLAN = 50;
  private static final int ON_ITS_FIRST_DAY = 60;

  @TempDir private static Path folder = Path.of("");

  private static LocalDate today;
  private static EmbeddedDatabase server;
  private static Connection database;

  @BeforeAll
  static void migrate() throws SQLException {
    today = LocalDate.now(ZoneOffset.UTC);
    server = EmbeddedDatabase.start(folder, 0);
    to("32");
    database = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
    run("set foreign_key_checks = 0");
    plan(THREE_BEFORE, "3, 2, 1");
    plan(NONE_BEFORE, "");
    tried();
    unreachable();
    to("34");
  }

  @AfterAll
  static void stop() throws SQLException {
    database.close();
    server.close();
  }

  private static void to(String version) {
    Flyway.configure(UndeliveredQuestionsMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }

  private static void tried() throws SQLException {
    diary(RETRIED, today.minusDays(5), null, SHIPPED);
    entry(RETRIED, today.minusDays(3));
    notice(RETRIED, "SENT", "EMAIL", today.minusDays(3));
    entry(RETRIED, today.minusDays(1));
    entry(RETRIED, today);
    notice(RETRIED, "WAITING", "EMAIL", today);
    diary(BY_MAIL, today.minusDays(5), null, SHIPPED);
    entry(BY_MAIL, today);
    notice(BY_MAIL, "FAILED", "EMAIL", today);
    diary(ARRIVED_AT_LAST, today.minusDays(5), null, SHIPPED);
    entry(ARRIVED_AT_LAST, today);
    notice(ARRIVED_AT_LAST, "FAILED", "TEXT", today);
    notice(ARRIVED_AT_LAST, "SENT", "TEXT", today);
    diary(UNWRITTEN, today.minusDays(5), null, SHIPPED);
    entry(UNWRITTEN, today);
    notice(UNWRITTEN, "FAILED", null, today);
  }

  /** The course after it, where there is one, has the next number. */
  private static void unreachable() throws SQLException {
    for (int diary :
        new int[] {ALONE, TAKEN_OVER, NOT_YET, NOT_BY_ITS_PLAN, BY_ITS_PLAN, ON_ITS_FIRST_DAY}) {
      diary(diary, today.minusDays(5), null, SHIPPED);
      notice(diary, "NO_ADDRESS", null, null);
    }
    diary(TAKEN_OVER + 1, null, today.plusDays(8), SHIPPED);
    diary(NOT_YET + 1, null, today.plusDays(9), SHIPPED);
    diary(NOT_BY_ITS_PLAN + 1, null, today.plusDays(5), THREE_BEFORE);
    diary(BY_ITS_PLAN + 1, null, today.plusDays(4), THREE_BEFORE);
    diary(ON_ITS_FIRST_DAY + 1, null, today.plusDays(2), NONE_BEFORE);
  }

  @Test
  void what_is_still_being_tried_was_not_asked_on_any_day_of_its_tries() throws SQLException {
    assertThat(kept(RETRIED)).containsExactly("asked", "not asked", "not asked");
  }

  @Test
  void what_was_given_up_has_its_reason() throws SQLException {
    assertThat(kept(BY_MAIL)).containsExactly("not asked MAIL_FAILED");
    assertThat(kept(UNWRITTEN)).containsExactly("not asked NOT_WRITTEN");
  }

  @Test
  void what_arrived_all_the_same_was_asked() throws SQLException {
    assertThat(kept(ARRIVED_AT_LAST)).containsExactly("asked");
  }

  @Test
  void whoever_was_unreachable_is_asked_again_once() throws SQLException {
    assertThat(waiting(ALONE)).containsExactly("diary " + new UUID(0, 0x10));
  }

  @Test
  void a_diary_is_not_asked_again_that_another_course_has_taken_over() throws SQLException {
    assertThat(waiting(TAKEN_OVER)).isEmpty();
    assertThat(waiting(BY_ITS_PLAN)).isEmpty();
  }

  @Test
  void one_that_goes_on_until_the_next_course_begins_to_ask_is() throws SQLException {
    assertThat(waiting(NOT_YET)).hasSize(1);
    assertThat(waiting(NOT_BY_ITS_PLAN)).hasSize(1);
    assertThat(waiting(ON_ITS_FIRST_DAY)).hasSize(1);
  }

  private static void plan(int protocol, String before) throws SQLException {
    run(
        "insert into diary_plan (protocol_id, days_before, days_after, asks_at)"
            + " values (unhex(lpad(?, 32, '0')), ?, '1', '18:00')",
        protocol,
        before);
  }

  /** Those of one ten are of one patient. */
  private static void diary(
      int number, @Nullable LocalDate zero, @Nullable LocalDate first, int protocol)
      throws SQLException {
    run(
        "insert into diary (id, course_id, patient_id, protocol_id, report_group, zero_day,"
            + " first_day, created_at) values (unhex(lpad(?, 32, '0')),"
            + " unhex(left(sha2(?, 256), 32)), unhex(left(sha2(?, 256), 32)),"
            + " unhex(lpad(?, 32, '0')), 'CRPS', ?, ?, utc_timestamp(6))",
        number,
        number,
        number < ALONE ? number : "ten " + number / 10,
        protocol,
        zero,
        first);
  }

  private static void entry(int diary, LocalDate day) throws SQLException {
    run(
        "insert into diary_entry (diary_id, day, asked_at)"
            + " values (unhex(lpad(?, 32, '0')), ?, utc_timestamp(6))",
        diary,
        day);
  }

  private static void notice(
      int diary, String state, @Nullable String channel, @Nullable LocalDate said)
      throws SQLException {
    run(
        "insert into notice (id, kind, what, subject_kind, subject_id, person_id, state, due_at,"
            + " created_at, settled_at, channel, said) values (unhex(left(sha2(?, 256), 32)),"
            + " 'diary', 'question', 'diary', unhex(lpad(?, 32, '0')), random_bytes(16), ?,"
            + " utc_timestamp(6), utc_timestamp(6),"
            + " if(? = 'WAITING', null, utc_timestamp(6)), ?, ?)",
        state + diary,
        diary,
        state,
        state,
        channel,
        said == null ? null : said.toString());
  }

  private static List<String> kept(int diary) throws SQLException {
    return texts(
        "select concat_ws(' ', if(asked_at is null, 'not asked', 'asked'), undelivered_why)"
            + " from diary_entry where diary_id = unhex(lpad(?, 32, '0')) order by day",
        diary);
  }

  private static List<String> waiting(int diary) throws SQLException {
    return texts(
        "select pending from notice where subject_id = unhex(lpad(?, 32, '0'))"
            + " and state = 'WAITING'",
        diary);
  }

  private static void run(String sql, @Nullable Object... values) throws SQLException {
    try (PreparedStatement statement = filled(sql, values)) {
      statement.execute();
    }
  }

  private static List<String> texts(String sql, int diary) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (PreparedStatement query = filled(sql, diary);
        ResultSet rows = query.executeQuery()) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }

  private static PreparedStatement filled(String sql, @Nullable Object... values)
      throws SQLException {
    PreparedStatement statement = database.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
