package health.reprieve.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A table with known answers beside this class. Its first line names the source, its second line
 * the columns.
 */
final class ReferenceFile {

  private static final Pattern COMMA_OUTSIDE_QUOTES =
      Pattern.compile(",(?=([^\"]*\"[^\"]*\")*[^\"]*$)");

  private ReferenceFile() {}

  /** The rows, each as column name to text without quotes. */
  static List<Map<String, String>> rows(String name) {
    var stream = Objects.requireNonNull(ReferenceFile.class.getResourceAsStream(name), name);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      var lines = reader.lines().skip(1).map(ReferenceFile::values).toList();
      var rows = new ArrayList<Map<String, String>>();
      for (String[] values : lines.subList(1, lines.size())) {
        var row = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.length; i++) {
          row.put(lines.get(0)[i], values[i]);
        }
        rows.add(row);
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] values(String line) {
    return COMMA_OUTSIDE_QUOTES
        .splitAsStream(line)
        .map(value -> value.replace("\"", ""))
        .toArray(String[]::new);
  }

  static double number(Map<String, String> row, String column) {
    return Double.parseDouble(Objects.requireNonNull(row.get(column), column));
  }

  /** A number, where NA stands for infinity. */
  static double numberOrInfinity(Map<String, String> row, String column) {
    return "NA".equals(row.get(column)) ? Double.POSITIVE_INFINITY : number(row, column);
  }
}
