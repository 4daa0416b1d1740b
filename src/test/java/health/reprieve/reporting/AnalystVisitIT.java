package health.reprieve.reporting;

import static health.reprieve.testing.ReportsApi.timing;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.KnownWeek;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What an analyst works out from the instants of {@code analyst_visit} is what the report says. */
class AnalystVisitIT extends ReprieveIT {

  @BeforeAll
  static void make() {
    KnownWeek.make();
  }

  @Test
  void the_analysts_view_gives_the_figures_of_the_report_and_names_nobody() throws SQLException {
    JsonNode total =
        ReportsApi.as(Client.clinician())
            .operations(KnownWeek.MONDAY.toString(), KnownWeek.SUNDAY.toString())
            .path("total");
    List<Double> recovery = new ArrayList<>();
    Set<String> columns = new TreeSet<>();
    int noShows = 0;
    try (Connection database = Server.database();
        Statement ask = database.createStatement();
        ResultSet row =
            ask.executeQuery(
                "SELECT * FROM analyst_visit WHERE starts_at >= '2029-10-21 22:00:00'"
                    + " AND starts_at < '2029-10-28 23:00:00'")) {
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        columns.add(row.getMetaData().getColumnLabel(i));
      }
      while (row.next()) {
        noShows += row.getString("status").equals("NO_SHOW") ? 1 : 0;
        LocalDateTime ended = row.getObject("ended_at", LocalDateTime.class);
        if (ended != null) {
          LocalDateTime left = row.getObject("left_at", LocalDateTime.class);
          double minutes = Duration.between(ended, left).toSeconds() / 60.0;
          assertThat(row.getInt("recovery_minutes")).isEqualTo((int) Math.round(minutes));
          recovery.add(minutes);
        }
      }
    }
    Collections.sort(recovery);

    assertThat(noShows).isEqualTo(total.path("visits").path("noShows").path("count").asInt());
    assertThat(recovery.get(recovery.size() / 2))
        .isEqualTo(timing(total, "RECOVERY").path("actual").path("median").asDouble());
    assertThat(columns)
        .hasSize(26)
        .noneMatch(column -> column.contains("patient") || column.contains("course"));
  }
}
