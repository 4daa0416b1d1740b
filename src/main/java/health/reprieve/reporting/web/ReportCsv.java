package health.reprieve.reporting.web;

import health.reprieve.reporting.SpreadsheetText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A report as a file of comma-separated values (RFC 4180), after comment lines with what has to be
 * read with them.
 */
final class ReportCsv {

  private ReportCsv() {}

  static String of(ReportFile file) {
    StringBuilder text = new StringBuilder();
    for (ReportNote note : file.notes()) {
      text.append(SpreadsheetText.guardedLine("# " + note.sentence())).append("\r\n");
    }
    try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180)) {
      printer.printRecord(file.header().stream().map(Named::name).toList());
      for (List<Object> line : file.lines()) {
        printer.printRecord(line.stream().map(ReportCsv::guarded).toList());
      }
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return text.toString();
  }

  private static Object guarded(Object cell) {
    if (cell instanceof Named named) {
      return named.name();
    }
    return cell instanceof String text ? SpreadsheetText.guarded(text) : cell;
  }
}
