package health.reprieve.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.launcher.EmbeddedDatabase;
import health.reprieve.launcher.NeedsEmbeddedDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** V0039 has all courses worked out again, while reports read what there is. */
@NeedsEmbeddedDatabase
class CarryOverMigrationIT {

  private static final String FILE = "/sql/migration/V0039__outcomes_carry_over.sql";

  @TempDir private Path folder = Path.of("");

  @Test
  void a_round_begins_beside_the_one_that_is_reported_or_begins_anew() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0)) {
      migrate(server, "36");
      try (Connection database =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = database.createStatement()) {
        statement.execute(
            "insert into assessment_round (definition_version, zone, state, begun_at)"
                + " values (1, 'America/New_York', 'REPORTED', utc_timestamp(6))");
        migrate(server, "39");
        assertThat(rounds(statement))
            .containsExactly("REPORTED 1 America/New_York 0", "RUNNING 1 America/New_York 0");

        statement.execute("update assessment_round set done_up_to = 'x', courses_done = 7");
        for (String one : file().split(";", -1)) {
          if (!one.isBlank()) {
            statement.execute(one);
          }
        }
        assertThat(rounds(statement))
            .containsExactly("REPORTED 1 America/New_York 7", "RUNNING 1 America/New_York 0");
      }
    }
  }

  private static List<String> rounds(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select concat_ws(' ', state, definition_version, zone, courses_done)"
                + " from assessment_round order by state")) {
      List<String> rounds = new ArrayList<>();
      while (row.next()) {
        rounds.add(row.getString(1));
      }
      return rounds;
    }
  }

  private static String file() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(CarryOverMigrationIT.class.getResourceAsStream(FILE))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
    }
  }

  private static void migrate(EmbeddedDatabase server, String version) {
    Flyway.configure(CarryOverMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }
}
