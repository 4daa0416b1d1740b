package health.reprieve.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads an analyst's view with plain SQL. */
public final class AnalystRows {

  private AnalystRows() {}

  /** One row of a view. */
  public record Row(Map<String, @Nullable Object> columns) {

    /** What a column shows; "null" where it is empty. */
    public String text(String column) {
      return String.valueOf(columns.get(column));
    }

    public int integer(String column) {
      return Integer.parseInt(text(column));
    }

    public Instant instant(String column) {
      return LocalDateTime.parse(text(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }
  }

  public static List<String> columns(String view) {
    try (Connection database = Server.database();
        Statement ask = database.createStatement();
        ResultSet result = ask.executeQuery("SELECT * FROM " + view + " LIMIT 0")) {
      return names(result);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /**
   * @param from a view, with its condition
   */
  public static List<Row> of(String from) {
    List<Row> rows = new ArrayList<>();
    try (Connection database = Server.database();
        Statement ask = database.createStatement();
        ResultSet result = ask.executeQuery("SELECT * FROM " + from)) {
      while (result.next()) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        for (String name : names(result)) {
          columns.put(name, result.getString(name));
        }
        rows.add(new Row(columns));
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return rows;
  }

  /** A column of numbers, in order. */
  public static List<Double> numbers(String from, String column) {
    return of(from).stream().map(row -> Double.valueOf(row.text(column))).sorted().toList();
  }

  private static List<String> names(ResultSet result) throws SQLException {
    ResultSetMetaData about = result.getMetaData();
    List<String> names = new ArrayList<>();
    for (int i = 1; i <= about.getColumnCount(); i++) {
      names.add(about.getColumnLabel(i));
    }
    return names;
  }
}
