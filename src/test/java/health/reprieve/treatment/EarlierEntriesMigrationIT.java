package health.reprieve.treatment;

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
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a clinic has entered before scores could be set aside and courses followed their dates. */
@NeedsEmbeddedDatabase
class EarlierEntriesMigrationIT {

  private static final String SCORE =
      "insert into %s (id, patient_id, report_group, item, score, moment, speaks_for, source,"
          + " recorded_at) values (unhex(lpad('%s', 32, '0')), unhex(lpad('1', 32, '0')), 'CRPS',"
          + " 'NOW', 8, 'FOLLOW_UP', '2026-03-01', 'PATIENT', '2026-03-01')";

  @TempDir private Path folder = Path.of("");

  @Test
  void courses_are_numbered_by_their_first_infusion_and_scores_stay() throws Exception {
    try (EmbeddedDatabase server = EmbeddedDatabase.start(folder, 0)) {
      migrate(server, "45");
      try (Connection database =
              DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
          Statement statement = database.createStatement()) {
        statement.execute(
            "insert into patient (id, record_number, family_name, date_of_birth, sex, created_at)"
                + " values (unhex(lpad('1', 32, '0')), 'RN-1', 'Mockford', '1979-02-28', 'OTHER',"
                + " '2026-01-01')");
        statement.execute("set foreign_key_checks = 0");
        course(statement, 1, "2026-01-01", "2026-03-10");
        course(statement, 2, "2026-01-02", null);
        course(statement, 3, "2026-01-03", "2026-02-10");
        statement.execute(SCORE.formatted("score", "a"));
        migrate(server, "48");

        assertThat(
                rows(
                    statement,
                    "select concat(hex(right(id, 1)), ' is ', course_number) from course order by id"))
            .containsExactly("01 is 2", "02 is 3", "03 is 1");
        assertThat(rows(statement, "select score from score")).containsExactly("8");
        assertThatThrownBy(() -> statement.execute(SCORE.formatted("given_score", "b")))
            .isInstanceOf(SQLIntegrityConstraintViolationException.class);
        statement.execute(
            "update given_score set set_aside_at = '2026-03-02', set_aside_because = 'wrong',"
                + " set_aside_by = unhex(lpad('1', 32, '0'))");
        assertThat(rows(statement, "select score from score")).isEmpty();
        statement.execute(SCORE.formatted("given_score", "b"));
        assertThat(rows(statement, "select hex(right(id, 1)) from score")).containsExactly("0B");
      }
    }
  }

  /** A course with this number, and its first infusion. */
  private static void course(Statement statement, int number, String opened, @Nullable String began)
      throws SQLException {
    statement.execute(
        ("insert into course (id, patient_id, report_group, protocol_id, course_number, opened_at)"
                + " values (unhex(lpad('%d', 32, '0')), unhex(lpad('1', 32, '0')), 'CRPS',"
                + " unhex(lpad('1', 32, '0')), %d, '%s')")
            .formatted(number, number, opened));
    if (began != null) {
      statement.execute(
          ("insert into visit (id, course_id, patient_id, arrived_at, started_at) values"
                  + " (unhex(lpad('%d', 32, '0')), unhex(lpad('%d', 32, '0')),"
                  + " unhex(lpad('1', 32, '0')), '%s', '%s')")
              .formatted(number, number, began, began));
    }
  }

  private static List<String> rows(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      List<String> rows = new ArrayList<>();
      while (row.next()) {
        rows.add(row.getString(1));
      }
      return rows;
    }
  }

  private static void migrate(EmbeddedDatabase server, String version) {
    Flyway.configure(EarlierEntriesMigrationIT.class.getClassLoader())
        .dataSource(server.jdbcUrl(), server.user(), server.password())
        .locations("classpath:sql/migration")
        .target(version)
        .load()
        .migrate();
  }
}
