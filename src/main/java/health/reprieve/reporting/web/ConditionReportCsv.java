package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.ConditionRow.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * The report by condition as a file of comma-separated values (RFC 4180), after comment lines with
 * the definition and the filter.
 */
final class ConditionReportCsv {

  private final ConditionReportView report;
  private final ReliefTerms terms;
  private final List<Integer> thresholds;

  private ConditionReportCsv(ConditionReportView report) {
    this.report = report;
    this.terms = report.definition().terms();
    this.thresholds = List.copyOf(new TreeSet<>(List.of(terms.reliefPercent(), 50)));
  }

  static String of(ConditionReportView report) {
    return new ConditionReportCsv(report).text();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    comments().forEach(line -> text.append("# ").append(line).append("\r\n"));
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(CsvCells.header(thresholds));
      for (ConditionRow row : report.rows()) {
        printer.printRecord(
            line(row.name(), row.patients(), row.courses(), note(row.state()), row.figures()));
      }
      ConditionReportView.Total total = report.total();
      if (total != null) {
        printer.printRecord(
            line("All shown", total.patients(), total.courses(), "", total.figures()));
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private List<Object> line(
      String name, int patients, int courses, String note, @Nullable ConditionFigures figures) {
    CsvCells cells = new CsvCells(report.smallestCell());
    List<Object> line = new ArrayList<>();
    line.add(name);
    line.add(cells.count(patients));
    line.add(cells.count(courses));
    line.add(note);
    line.addAll(figures == null ? List.of() : cells.of(figures, thresholds));
    while (line.size() < CsvCells.header(thresholds).size()) {
      line.add("");
    }
    return line;
  }

  private String note(State state) {
    return switch (state) {
      case SHOWN -> "";
      case TOO_FEW -> "fewer than %d patients".formatted(report.smallestCell());
      case OTHER_MEASURE -> "reported on PHQ-9";
    };
  }

  private List<String> comments() {
    return List.of(
        "Observed response (uncontrolled): no comparison group, not evidence of effect.",
        "Courses begun %s to %s (local days of the clinic), first course per patient and condition."
            .formatted(report.first(), report.last()),
        "Relief definition %d, in force since %s, approved by: %s."
            .formatted(
                report.definition().version(),
                report.definition().inForceSince(),
                report.definition().approvedBy()),
        "Relief: at least %d %% below the patient's own baseline within %s after the last infusion; lost at the first of %d answers in a row above that line; baseline of %s or more."
            .formatted(
                terms.reliefPercent(),
                terms.onsetWords(),
                terms.confirmations(),
                terms.minimumBaseline()),
        "Change: points at day 7 (days 5 to 9) minus baseline, negative means less pain; t interval. Shares: Wilson interval. Medians: Turnbull, days, (after, up_to], empty up_to = not reached.",
        "Counts of 1 to %d, and what would give them away, are left out."
            .formatted(report.smallestCell() - 1),
        "Made %s by %s.".formatted(report.madeAt(), report.madeBy()));
  }
}
