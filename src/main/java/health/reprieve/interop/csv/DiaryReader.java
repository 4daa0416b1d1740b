package health.reprieve.interop.csv;

import health.reprieve.interop.csv.domain.DiaryColumn;
import health.reprieve.interop.csv.domain.DiaryRow;
import health.reprieve.interop.csv.domain.ExcelWorkbook;
import health.reprieve.interop.csv.domain.RowProblem;
import health.reprieve.interop.csv.domain.TooManyRows;
import health.reprieve.interop.csv.domain.UnreadableFile;
import health.reprieve.interop.csv.domain.WrongHeader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Tells the rows of a file of pain diaries apart: UTF-8 with or without byte order mark, commas or
 * semicolons, any line ends, quotation marks where needed.
 */
final class DiaryReader {

  /** The most rows taken in at once. */
  static final int MOST_ROWS = 200_000;

  /** How an .xlsx begins: it is a ZIP of sheets. */
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** How an .xls begins. */
  private static final byte[] OLD_WORKBOOK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<DiaryRow> rows = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();

  private DiaryReader() {}

  /**
   * Reads all rows.
   *
   * @throws ExcelWorkbook if it is one
   * @throws WrongHeader if the first line is not the one expected
   * @throws UnreadableFile if quotation marks do not match
   * @throws TooManyRows if there are more than {@link #MOST_ROWS}
   */
  static DiaryReader read(byte[] file) {
    refuseWorkbook(file);
    DiaryReader reader = new DiaryReader();
    int start = hasByteOrderMark(file) ? BYTE_ORDER_MARK.length : 0;
    var text =
        new InputStreamReader(
            new ByteArrayInputStream(file, start, file.length - start), StandardCharsets.UTF_8);
    try (CSVParser parser = CSVParser.parse(text, format(file, start))) {
      reader.readAll(parser);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return reader;
  }

  /** Rows with the right number of cells. */
  List<DiaryRow> rows() {
    return rows;
  }

  /** Rows with another number of cells. */
  List<RowProblem> problems() {
    return problems;
  }

  private void readAll(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    if (!advance(parser, records)
        || !DiaryColumn.header().equals(records.next().stream().map(String::strip).toList())) {
      throw new WrongHeader();
    }
    while (advance(parser, records)) {
      if (rows.size() + problems.size() == MOST_ROWS) {
        throw new TooManyRows(MOST_ROWS);
      }
      keep(records.next(), parser.getCurrentLineNumber());
    }
  }

  private static boolean advance(CSVParser parser, Iterator<CSVRecord> records) {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException unreadable) {
      throw new UnreadableFile(parser.getCurrentLineNumber());
    }
  }

  private void keep(CSVRecord row, long line) {
    int expected = DiaryColumn.values().length;
    if (row.size() == expected) {
      rows.add(new DiaryRow(line, row.toList()));
    } else {
      problems.add(
          new RowProblem(line, "row", "", "%d cells, not %d.".formatted(expected, row.size())));
    }
  }

  private static CSVFormat format(byte[] file, int start) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(separator(file, start))
        .setIgnoreEmptyLines(true)
        .get();
  }

  /** A semicolon if one stands in the first line before any comma. */
  private static char separator(byte[] file, int start) {
    for (int i = start; i < file.length && file[i] != '\n' && file[i] != '\r'; i++) {
      if (file[i] == ',' || file[i] == ';') {
        return (char) file[i];
      }
    }
    return ',';
  }

  private static void refuseWorkbook(byte[] file) {
    if (begins(file, ZIP) || begins(file, OLD_WORKBOOK)) {
      throw new ExcelWorkbook();
    }
  }

  private static boolean hasByteOrderMark(byte[] file) {
    return begins(file, BYTE_ORDER_MARK);
  }

  private static boolean begins(byte[] file, byte[] mark) {
    return file.length >= mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
  }
}
