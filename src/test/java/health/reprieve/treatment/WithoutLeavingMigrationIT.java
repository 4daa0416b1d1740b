package health.reprieve.treatment;

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

/** V0041 has courses worked out again where it changes one: an infusion nobody marked as left. */
@NeedsEmbeddedDatabase
class WithoutLeavingMigrationIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void a_round_begins_beside_the_one_that_is_reported_where_a_leaving_is_missing()
      throws Exception {
    assertThat(roundsAfter("null")).containsExactly("REPORTED", "RUNNING");
  }

  @Test
  void none_begins_where_all_infusions_have_one() throws Exception {
    assertThat(roundsAfter("'2026-03-02 11:00'")).containsExactly("REPORTED");
  }

  /**
   * @param left of the only visit, as SQL
   */
  private List<String> roundsAfter(String left) throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0)) {
      migrate(server, "39");
      try (Connection database =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = database.createStatement()) {
        statement.execute(
            "insert into assessment_round (definition_version, zone, state, begun_at)"
                + " values (1, 'America/New_York', 'REPORTED', utc_timestamp(6))");
        statement.execute("set foreign_key_checks = 0");
        statement.execute(
            "insert into visit (id, course_id, patient_id, arrived_at, started_at, ended_at,"
                + " left_at, given_mg, given_minutes) values ('visit', 'course', 'patient',"
                + " '2026-03-02 09:00', '2026-03-02 09:30', '2026-03-02 10:10', "
                + left
                + ", 35, 40)");
        migrate(server, "41");
        return states(statement);
      }
    }
  }

  private static List<String> states(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select state from assessment_round order by state")) {
      List<String> states = new ArrayList<>();
      while (row.next()) {
        states.add(row.getString(1));
      }
      return states;
    }
  }

  private static void migrate(EmbeddedDatabase server, String version) {
    Flyway.configure(WithoutLeavingMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }
}
