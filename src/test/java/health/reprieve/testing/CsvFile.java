package health.reprieve.testing;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a CSV as programs do: comments skipped, columns by their names. */
public final class CsvFile {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private CsvFile() {}

  /**
   * Its lines, each with its cells by the names of their columns; an empty cell is an empty text.
   */
  public static List<Map<String, String>> lines(Answer file) {
    return lines(new StringReader(file.body()));
  }

  static List<Map<String, String>> lines(Reader file) {
    try (CSVParser table = CSVParser.parse(file, FORMAT)) {
      return table.stream().map(CSVRecord::toMap).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
