package health.reprieve.benchmark;

import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** How many rows a deed adds, by table. */
final class AddedRows {

  private AddedRows() {}

  static Map<String, Long> by(Callable<?> deed) throws Exception {
    Map<String, Long> before = counts();
    deed.call();
    Map<String, Long> added = counts();
    before.forEach((table, count) -> added.merge(table, -count, Long::sum));
    added.values().removeIf(count -> count == 0);
    return added;
  }

  private static Map<String, Long> counts() throws SQLException {
    Map<String, Long> counts = new TreeMap<>();
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet row = statement.executeQuery("select count(*) from " + table)) {
          row.next();
          counts.put(table, row.getLong(1));
        }
      }
    }
    return counts;
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select table_name from information_schema.tables"
                + " where table_schema = database() and table_type = 'BASE TABLE'")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
