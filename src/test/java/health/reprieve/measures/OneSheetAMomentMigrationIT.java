package health.reprieve.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.launcher.EmbeddedDatabase;
import health.reprieve.launcher.NeedsEmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V0050 keeps what stands twice already, and refuses what would stand twice from then on. */
@NeedsEmbeddedDatabase
class OneSheetAMomentMigrationIT {

  @TempDir private Path folder = Path.of("");

  @Test
  void sheets_that_stand_twice_stay_and_a_further_one_is_refused() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0)) {
      migrate(server, "48");
      try (Connection database =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = database.createStatement()) {
        statement.execute("set foreign_key_checks = 0");
        for (String id : new String[] {"first", "second", "third"}) {
          add(statement, id, "null");
        }
        add(statement, "aside", "'Wrong day'");

        migrate(server, "50");

        assertThat(counting(statement)).isEqualTo(3);
        refused(statement);
        statement.execute(
            "update answer_sheet set set_aside_at = utc_timestamp(6), set_aside_because = 'Twice'"
                + " where set_aside_at is null");
        add(statement, "fresh", "null");
        refused(statement);
      }
    }
  }

  private static void refused(Statement statement) {
    assertThatThrownBy(() -> add(statement, "again", "null"))
        .isInstanceOf(SQLIntegrityConstraintViolationException.class)
        .hasMessageContaining("answer_sheet_once");
  }

  private static void add(Statement statement, String id, String because) throws SQLException {
    statement.execute(
        "insert into answer_sheet (id, patient_id, instrument, edition, answered_at, recorded_at,"
            + " recorded_by, set_aside_at, set_aside_because) values (rpad('%s', 16, '.'),"
                .formatted(id)
            + " 'patient', 'PHQ9', '1999', '2026-11-30 11:00', '2026-11-30 12:00', 'nurse', "
            + (because.equals("null") ? "null, null)" : "'2026-11-30 13:00', " + because + ")"));
  }

  private static int counting(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery("select count(*) from answer_sheet where set_aside_at is null")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void migrate(EmbeddedDatabase server, String version) {
    Flyway.configure(OneSheetAMomentMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }
}
