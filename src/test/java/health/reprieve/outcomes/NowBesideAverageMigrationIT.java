package health.reprieve.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.launcher.EmbeddedDatabase;
import health.reprieve.launcher.NeedsEmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V0049 has courses worked out again where it may change one: "now" of a follow-up. */
@NeedsEmbeddedDatabase
class NowBesideAverageMigrationIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_round_begins_beside_the_one_that_is_reported_where_a_follow_up_has_now() throws Exception {
    assertThat(roundsAfter("NOW", "REPORTED")).containsExactly("REPORTED 1 7", "RUNNING 1 0");
  }

  @Test
  void one_under_way_begins_anew() throws Exception {
    assertThat(roundsAfter("NOW", "RUNNING")).containsExactly("RUNNING 1 0");
  }

  @Test
  void none_begins_where_follow_ups_have_averages_only() throws Exception {
    assertThat(roundsAfter("AVERAGE_24H", "REPORTED")).containsExactly("REPORTED 1 7");
  }

  /**
   * @param item of the only score
   * @param state of the only round so far, which has gone through 7 courses
   */
  private List<String> roundsAfter(String item, String state) throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0)) {
      migrate(server, "48");
      try (Connection database =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = database.createStatement()) {
        statement.execute(
            "insert into assessment_round (definition_version, zone, state, done_up_to,"
                + " courses_done, begun_at) values (1, 'America/New_York', '"
                + state
                + "', 'x', 7, utc_timestamp(6))");
        statement.execute("set foreign_key_checks = 0");
        statement.execute(
            "insert into given_score (id, patient_id, report_group, item, score, moment,"
                + " speaks_for, source, recorded_at) values ('score', 'patient', 'CRPS', '"
                + item
                + "', 8, 'FOLLOW_UP', '2026-03-01', 'PATIENT', '2026-03-01')");
        migrate(server, "49");
        return rounds(statement);
      }
    }
  }

  private static List<String> rounds(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select concat_ws(' ', state, definition_version, courses_done)"
                + " from assessment_round order by state")) {
      List<String> rounds = new ArrayList<>();
      while (row.next()) {
        rounds.add(row.getString(1));
      }
      return rounds;
    }
  }

  private static void migrate(EmbeddedDatabase server, String version) {
    Flyway.configure(NowBesideAverageMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }
}
