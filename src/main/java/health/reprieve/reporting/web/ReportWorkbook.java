package health.reprieve.reporting.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A report as a workbook: a sheet of the same lines as the CSV, its columns in the words of the
 * page, and one with what has to be read with them. Text is stored as text, so nothing can become a
 * formula.
 */
final class ReportWorkbook {

  private static final int NAME_WIDTH = 28;
  private static final int COLUMN_WIDTH = 14;
  private static final int NOTE_WIDTH = 120;
  private static final String ROUNDED = "0.0###";

  private ReportWorkbook() {}

  static byte[] of(ReportFile file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Reprieve", "1.0")) {
      figures(workbook.newWorksheet("Figures"), file);
      notes(workbook.newWorksheet("Definitions"), file.notes());
    } catch (IOException never) {
      throw new UncheckedIOException(never);
    }
    return out.toByteArray();
  }

  private static void figures(Worksheet sheet, ReportFile file) {
    List<Named> header = file.header();
    for (int column = 0; column < header.size(); column++) {
      sheet.value(0, column, header.get(column).words());
      sheet.width(column, COLUMN_WIDTH);
    }
    sheet.range(0, 0, 0, header.size() - 1).style().bold().wrapText(true).set();
    sheet.freezePane(1, 1);
    sheet.width(0, NAME_WIDTH);
    int row = 1;
    for (List<Object> line : file.lines()) {
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
    } else if (content instanceof Named named) {
      sheet.value(row, column, named.words());
    } else if (!content.toString().isEmpty()) {
      sheet.value(row, column, content.toString());
    }
  }

  private static void notes(Worksheet sheet, List<ReportNote> notes) {
    sheet.width(0, NAME_WIDTH);
    sheet.width(1, NOTE_WIDTH);
    for (int row = 0; row < notes.size(); row++) {
      note(sheet, row, notes.get(row));
    }
  }

  private static void note(Worksheet sheet, int row, ReportNote note) {
    sheet.value(row, 0, note.title());
    sheet.style(row, 0).bold().verticalAlignment("top").set();
    sheet.value(row, 1, note.words());
    sheet.style(row, 1).wrapText(true).set();
  }
}
