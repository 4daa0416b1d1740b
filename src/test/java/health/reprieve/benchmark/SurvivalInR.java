package health.reprieve.benchmark;

import health.reprieve.testing.Server;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/**
 * The relief curves of the same courses by {@code survfit} of R's package survival, where R is
 * installed: Kaplan-Meier per condition of each patient's first course, lost at the answer that
 * showed it, one row for each course.
 */
final class SurvivalInR {

  private static final Path ROWS = Path.of("target", "benchmark-courses.csv");

  private static final String ROWS_OF_RESPONDERS =
      """
      select report_group, coalesce(own_lost_up_to, own_lost_after) / 3600000000 as hours, own_ends_by = 'LOSS' as lost
      from (select report_group, own_lost_up_to, own_lost_after, own_ends_by,
          row_number() over (partition by patient_number, report_group order by began, course_id) as turn
        from course_outcome
        where round_id = (select id from assessment_round where state = 'REPORTED') and began >= ? and began < ?) as courses
      where turn = 1 and own_ends_by is not null
      """;

  private static final String FIT =
      """
      suppressPackageStartupMessages(library(survival))
      read <- system.time(rows <- read.csv('%s'))
      fit <- system.time(survfit(Surv(hours, lost) ~ condition, data = rows))
      cat(nrow(rows), 1000 * read[['elapsed']], 1000 * fit[['elapsed']])
      """
          .formatted(ROWS);

  private SurvivalInR() {}

  /** Cells of a Markdown table: rows, milliseconds to read them, and to estimate. */
  static String of(LocalDate first, LocalDate last)
      throws IOException, SQLException, InterruptedException {
    write(first, last);
    Process fitting;
    try {
      fitting =
          new ProcessBuilder("Rscript", "-e", FIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException none) {
      return "| no R | no R | no R |";
    }
    String answer = new String(fitting.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (fitting.waitFor() != 0) {
      throw new IllegalStateException("R failed");
    }
    String[] figures = answer.trim().split(" ", -1);
    return "| %s | %s | %s |".formatted(figures[0], figures[1], figures[2]);
  }

  private static void write(LocalDate first, LocalDate last) throws IOException, SQLException {
    try (Connection database = Server.database();
        PreparedStatement select = database.prepareStatement(ROWS_OF_RESPONDERS);
        BufferedWriter rows = Files.newBufferedWriter(ROWS)) {
      select.setObject(1, first.atStartOfDay());
      select.setObject(2, last.plusDays(1).atStartOfDay());
      rows.write("condition,hours,lost\n");
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          rows.write(row.getString(1) + ',' + row.getString(2) + ',' + row.getInt(3) + '\n');
        }
      }
    }
  }
}
