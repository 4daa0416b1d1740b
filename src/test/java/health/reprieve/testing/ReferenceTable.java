package health.reprieve.testing;

import static java.util.Objects.requireNonNull;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Tables with known answers. Their first line names the source, their second line the columns. */
public final class ReferenceTable {

  private ReferenceTable() {}

  /**
   * The rows, each as column name to text; an empty cell is an empty text.
   *
   * @param name of the resource, from the root
   */
  public static List<Map<String, String>> rows(String name) {
    var stream = requireNonNull(ReferenceTable.class.getResourceAsStream(name), name);
    return CsvFile.lines(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
