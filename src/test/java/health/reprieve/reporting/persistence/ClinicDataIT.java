package health.reprieve.reporting.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.ManyNotices;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClinicDataIT extends ReprieveIT {

  /** Secrets, counts of tries, what follows from the rest, and the exports themselves. */
  private static final Set<String> TABLES_LEFT_OUT =
      Set.of(
          "flyway_schema_history",
          "sign_in",
          "failed_tries",
          "link_key",
          "link_use",
          "request_key",
          "patient_search_word",
          "chair_claim",
          "nurse_load",
          "assessed_patient",
          "assessment_round",
          "course_outcome",
          "data_export",
          "data_export_part");

  /** A secret, a count for open boards, columns made of others, and the contents of notices. */
  private static final Set<String> COLUMNS_LEFT_OUT =
      Set.of(
          "staff.password_hash",
          "site.revision",
          "patient.phone_digits",
          "patient_condition.coded_as",
          "medication_review.standing_on",
          "given_score.standing",
          "answer_sheet.standing",
          "answer_sheet.stood_beside",
          "appointment.live_session",
          "slot_offer.open_entry",
          "slot_offer.open_slot",
          "notice.pending",
          "notice.address",
          "notice.said");

  @Test
  void every_column_of_every_table_is_exported_or_left_out_by_name() throws SQLException {
    Set<String> exported = new TreeSet<>();
    Set<String> stored = new TreeSet<>();
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      for (ExportFile file : ExportFile.all()) {
        statement.setMaxRows(1);
        try (ResultSet rows = statement.executeQuery(file.query())) {
          ResultSetMetaData columns = rows.getMetaData();
          for (int column = 1; column <= columns.getColumnCount(); column++) {
            exported.add(columns.getTableName(column) + "." + columns.getColumnName(column));
          }
        }
      }
      statement.setMaxRows(0);
      try (ResultSet rows =
          statement.executeQuery(
              "SELECT c.table_name, c.column_name FROM information_schema.columns c"
                  + " JOIN information_schema.tables t ON t.table_schema = c.table_schema"
                  + " AND t.table_name = c.table_name AND t.table_type = 'BASE TABLE'"
                  + " WHERE c.table_schema = DATABASE()")) {
        while (rows.next()) {
          if (!TABLES_LEFT_OUT.contains(rows.getString(1))) {
            stored.add(rows.getString(1) + "." + rows.getString(2));
          }
        }
      }
    }
    stored.removeAll(COLUMNS_LEFT_OUT);
    assertThat(exported)
        .as("add what is new to sql/report/clinic_data.sql, or leave it out here by name")
        .isEqualTo(stored);
  }

  @Test
  void every_file_says_what_stands_in_it() {
    assertThat(ExportFile.all())
        .hasSize(ClinicData.files())
        .allSatisfy(file -> assertThat(file.meaning()).endsWith("."))
        .extracting(ExportFile::name)
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(40);
  }

  /**
   * With the first row in hand the server is still busy sending the rest: it waits for whoever
   * reads, so the rows are not all in memory.
   */
  @Test
  void rows_come_as_they_are_taken() throws SQLException, IOException {
    ManyNotices.add();
    try (Connection database = Server.database()) {
      Counting reader = new Counting();
      ClinicData.read(database, reader);

      assertThat(reader.sendingAtFirstRow).isEqualTo(1);
      assertThat(reader.rows).isGreaterThanOrEqualTo(ManyNotices.COUNT);
    } finally {
      ManyNotices.remove();
    }
  }

  /** Counts the rows of the notices and looks at the server when the first one is there. */
  private static final class Counting implements ClinicData.Reader {

    private boolean notices;
    private int rows;
    private int sendingAtFirstRow;

    @Override
    public void file(ExportFile file, List<String> columns) {
      notices = file.name().equals("notices.csv");
    }

    @Override
    public void row(List<@Nullable Object> cells) throws IOException {
      if (notices && rows++ == 0) {
        sendingAtFirstRow = sending();
      }
    }

    private static int sending() throws IOException {
      try (Connection database = Server.database();
          Statement statement = database.createStatement();
          ResultSet found =
              statement.executeQuery(
                  "SELECT COUNT(*) FROM information_schema.processlist WHERE command <> 'Sleep'"
                      + " AND id <> CONNECTION_ID() AND info LIKE '%FROM notice ORDER BY id%'")) {
        found.next();
        return found.getInt(1);
      } catch (SQLException failure) {
        throw new IOException(failure);
      }
    }
  }
}
