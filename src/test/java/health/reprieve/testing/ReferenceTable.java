package health.reprieve.testing;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Tables with known answers. Their first line names the source, their second line the columns. */
public final class ReferenceTable {

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  private ReferenceTable() {}

  /**
   * The rows, each as column name to text; an empty cell is an empty text.
   *
   * @param name of the resource, from the root
   */
  public static List<Map<String, String>> rows(String name) {
    var stream = requireNonNull(ReferenceTable.class.getResourceAsStream(name), name);
    try (CSVParser table =
        CSVParser.parse(new InputStreamReader(stream, StandardCharsets.UTF_8), FORMAT)) {
      return table.stream().map(CSVRecord::toMap).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
