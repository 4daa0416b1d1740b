package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionReportView;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The report by condition as a workbook: a sheet of the same lines as the CSV, and one with the
 * definition, the filter and the caveats. Text is stored as text, so nothing can become a formula.
 */
final class ConditionReportExcel {

  private static final int NAME_WIDTH = 28;
  private static final int NOTE_WIDTH = 120;
  private static final String ROUNDED = "0.0###";

  private ConditionReportExcel() {}

  static byte[] of(ConditionReportView report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Reprieve", "1.0")) {
      ConditionReportLines lines = new ConditionReportLines(report);
      figures(workbook.newWorksheet("Figures"), lines);
      notes(workbook.newWorksheet("Definitions"), lines.notes(), ReportCaveats.of(report));
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toByteArray();
  }

  private static void figures(Worksheet sheet, ConditionReportLines lines) {
    List<String> header = lines.header();
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column));
    }
    sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
    sheet.freezePane(1, 1);
    sheet.width(0, NAME_WIDTH);
    int row = 1;
    for (List<Object> line : lines.lines()) {
      for (int column = 0; column < line.size(); column++) {
        cell(sheet, row, column, line.get(column));
      }
      row++;
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Object content) {
    if (content instanceof Number number) {
      sheet.value(row, column, number);
      if (content instanceof Double) {
        sheet.style(row, column).format(ROUNDED).set();
      }
    } else if (!content.toString().isEmpty()) {
      sheet.value(row, column, content.toString());
    }
  }

  private static void notes(
      Worksheet sheet, List<String> notes, List<ReportCaveats.Caveat> caveats) {
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, NOTE_WIDTH);
    int row = 0;
    for (String note : notes) {
      note(sheet, row, row == 0 ? "What this is" : "", note);
      row++;
    }
    for (ReportCaveats.Caveat caveat : caveats) {
      note(sheet, row++, caveat.title(), caveat.text());
    }
  }

  private static void note(Worksheet sheet, int row, String title, String text) {
    sheet.value(row, 0, title);
    sheet.style(row, 0).bold().verticalAlignment("top").set();
    sheet.value(row, 1, text);
    sheet.style(row, 1).wrapText(true).set();
  }
}
