package health.reprieve.benchmark;

import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.testing.Client;
import health.reprieve.testing.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The report by condition as a manager opens it, beside the two grouped counts that it is made of
 * asked by plain JDBC: of one year and of all ten, over growing numbers of courses.
 */
final class ReportTime {

  private static final int WARM = 10;
  private static final LocalDate FIRST = LocalDate.parse(ManyCourses.FIRST_DAY);
  private static final LocalDate LAST = FIRST.plusYears(11);
  private static final String CODES = "NEUROPATHIC,FIBROMYALGIA,BACK,CRPS,MIGRAINE,CANCER";

  private final PlainHttp http = new PlainHttp(Client.manager().cookie());
  private final String counts = SqlFile.report("condition_counts");

  /**
   * Lines of a Markdown table.
   *
   * @param sizes numbers of courses, growing
   */
  List<String> measure(int... sizes) throws Exception {
    ManyCourses courses = new ManyCourses();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| courses | scores | assessing all, s | courses counted | plain SQL, ms | report cold, ms |"
            + " report warm p50, ms | cold / SQL | rows in R | R reads, ms | R survfit, ms |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|");
    for (int size : sizes) {
      courses.grow(size);
      Duration assessing = courses.assess();
      String start =
          "| %,d | %,d | %.1f "
              .formatted(
                  size,
                  ManyCourses.count("select count(*) from score where source = 'IMPORT'"),
                  assessing.toMillis() / 1000.0);
      open(FIRST.plusYears(1), FIRST.plusYears(2));
      lines.add(start + of(FIRST.plusYears(5), FIRST.plusYears(6).minusDays(1)));
      lines.add(start + of(FIRST, LAST));
    }
    return lines;
  }

  private String of(LocalDate first, LocalDate last) throws Exception {
    Timings sql = Timings.of(1, 3, () -> plain(first, last));
    Timings cold = Timings.of(0, 1, () -> open(first, last));
    Timings warm = Timings.of(1, WARM, () -> open(first, last));
    return "| %,d | %.0f | %.0f | %.0f | %.2f "
            .formatted(
                plain(first, last),
                sql.percentile(50),
                cold.percentile(50),
                warm.percentile(50),
                cold.percentile(50) / sql.percentile(50))
        + SurvivalInR.of(first, last);
  }

  private int open(LocalDate first, LocalDate last) throws IOException {
    return http.get("/reports/conditions?from=%s&to=%s".formatted(first, last));
  }

  /** Asks by condition, then all conditions together; how many courses there are. */
  private int plain(LocalDate first, LocalDate last) throws SQLException {
    int courses = 0;
    try (Connection database = Server.database();
        PreparedStatement select = database.prepareStatement(counts)) {
      for (boolean byCondition : List.of(true, false)) {
        fill(select, byCondition, first, last);
        try (ResultSet row = select.executeQuery()) {
          while (row.next()) {
            courses += byCondition && row.getInt("kind") == 0 ? row.getInt("number") : 0;
          }
        }
      }
    }
    return courses;
  }

  private static void fill(
      PreparedStatement select, boolean byCondition, LocalDate first, LocalDate last)
      throws SQLException {
    List<?> values =
        Arrays.asList(
            byCondition,
            byCondition,
            ManyCourses.count("select id from assessment_round where state = 'REPORTED'"),
            first.atStartOfDay(),
            last.plusDays(1).atStartOfDay(),
            byCondition,
            CODES,
            null,
            null,
            null,
            null,
            null,
            0,
            Integer.MAX_VALUE,
            0,
            Integer.MAX_VALUE,
            null,
            null);
    for (int i = 0; i < values.size(); i++) {
      select.setObject(i + 1, values.get(i));
    }
  }
}
