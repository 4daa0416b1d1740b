package health.reprieve.benchmark;

import health.reprieve.testing.Client;
import health.reprieve.testing.Server;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * The report by condition as a clinician opens it, beside plain SQL that counts patients,
 * responders and means by condition: of one year and of all ten, over growing numbers of courses.
 */
final class ReportTime {

  private static final int WARM = 10;
  private static final int LATER_MILLIS = 15_000;
  private static final String PLAIN =
      """
      select report_group, count(*) as courses, sum(turn = 1) as patients,
        sum(turn = 1 and own_status in ('RESPONDER', 'NONRESPONDER')) as assessed,
        sum(turn = 1 and own_status = 'RESPONDER') as own,
        sum(turn = 1 and p30_status = 'RESPONDER') as at30, sum(turn = 1 and p50_status = 'RESPONDER') as at50,
        avg(case when turn = 1 then baseline_tenths / 10 end) as baseline,
        avg(case when turn = 1 then day7_score - baseline_tenths / 10 end) as fall
      from (select report_group, own_status, p30_status, p50_status, baseline_tenths, day7_score,
          row_number() over (partition by patient_number, report_group order by began, course_id) as turn
        from course_outcome
        where round_id = (select id from assessment_round where state = 'REPORTED') and began >= ? and began < ?) as c
      group by report_group
      """;

  private final LocalDate today = LocalDate.now(ZoneOffset.UTC);
  private final ManyCourses courses = new ManyCourses(today);
  private final PlainHttp http = new PlainHttp(Client.clinician().cookie());

  /**
   * Lines of a Markdown table.
   *
   * @param sizes numbers of courses, growing
   */
  List<String> measure(int... sizes) throws Exception {
    LocalDate first = courses.firstDay();
    List<String> lines = new ArrayList<>();
    lines.add(
        "| courses | scores | assessing all, s | courses counted | plain SQL, ms | report cold, ms |"
            + " report warm p50, ms | filtered cold, ms | cold / SQL | rows in R | R reads, ms |"
            + " R survfit, ms |");
    lines.add("|---|---|---|---|---|---|---|---|---|---|---|---|");
    for (int size : sizes) {
      courses.grow(size);
      Duration assessing = courses.assess();
      String start =
          "| %,d | %,d | %.1f "
              .formatted(
                  size,
                  ManyCourses.count("select count(*) from score where source = 'IMPORT'"),
                  assessing.toMillis() / 1000.0);
      open(first.plusYears(1), first.plusYears(2));
      lines.add(start + of(first.plusYears(5), first.plusYears(6).minusDays(1)));
      lines.add(start + of(first, today));
    }
    return lines;
  }

  /**
   * A line on the first report after a start, the usual one of twelve months: as soon as the
   * application answers, and some time later.
   */
  List<String> afterStart(BenchmarkServer server) throws IOException, InterruptedException {
    server.restart();
    long atOnce = usual();
    server.restart();
    Thread.sleep(LATER_MILLIS);
    return List.of(
        "",
        "first report after a start: %d ms at once, %d ms %d s later"
            .formatted(atOnce, usual(), LATER_MILLIS / 1000));
  }

  private long usual() throws IOException {
    long start = System.nanoTime();
    http.get("/reports/conditions");
    return (System.nanoTime() - start) / 1_000_000;
  }

  private String of(LocalDate first, LocalDate last) throws Exception {
    Timings sql = Timings.of(1, 3, () -> plain(first, last));
    Timings cold = Timings.of(0, 1, () -> open(first, last));
    Timings warm = Timings.of(1, WARM, () -> open(first, last));
    Timings filtered = Timings.of(0, 1, () -> open(first, last, "&sex=female"));
    return "| %,d | %.0f | %.0f | %.0f | %.0f | %.2f "
            .formatted(
                plain(first, last),
                sql.percentile(50),
                cold.percentile(50),
                warm.percentile(50),
                filtered.percentile(50),
                cold.percentile(50) / sql.percentile(50))
        + SurvivalInR.of(first, last);
  }

  private int open(LocalDate first, LocalDate last) throws IOException {
    return open(first, last, "");
  }

  private int open(LocalDate first, LocalDate last, String filter) throws IOException {
    return http.get("/reports/conditions?from=%s&to=%s%s".formatted(first, last, filter));
  }

  /** How many courses there are. */
  private static int plain(LocalDate first, LocalDate last) throws SQLException {
    int courses = 0;
    try (Connection database = Server.database();
        PreparedStatement select = database.prepareStatement(PLAIN)) {
      select.setObject(1, first.atStartOfDay());
      select.setObject(2, last.plusDays(1).atStartOfDay());
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          courses += row.getInt("courses");
        }
      }
    }
    return courses;
  }
}
