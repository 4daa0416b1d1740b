package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * The report by condition as a file of comma-separated values (RFC 4180), after comment lines with
 * the definition and the filter.
 */
final class ConditionReportCsv {

  private ConditionReportCsv() {}

  static String of(ConditionReportView report) {
    ConditionReportLines lines = new ConditionReportLines(report);
    StringBuilder text = new StringBuilder();
    lines.notes().forEach(line -> text.append("# ").append(line).append("\r\n"));
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(lines.header());
      for (List<Object> line : lines.lines()) {
        printer.printRecord(line.stream().map(ConditionReportCsv::guarded).toList());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private static Object guarded(Object cell) {
    return cell instanceof String text ? SpreadsheetText.guarded(text) : cell;
  }
}
