package health.reprieve.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Counts the selects that the database answers for one page. The server counts those of everybody;
 * whatever runs beside the page only adds, so the least of several counts is the page's own.
 */
public final class QueryCount {

  private static final int TIMES = 7;

  private QueryCount() {}

  public static long of(Client person, String path) {
    return of(() -> person.get(path));
  }

  /** The same for a page that answers a form. */
  public static long ofForm(Client person, String path, Map<String, ?> fields) {
    return of(() -> person.form(path, fields));
  }

  private static long of(Supplier<Answer> page) {
    page.get().expect(200);
    long least = Long.MAX_VALUE;
    try (Connection database = Server.database()) {
      for (int time = 0; time < TIMES; time++) {
        long before = selects(database);
        page.get().expect(200);
        least = Math.min(least, selects(database) - before);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
    return least;
  }

  private static long selects(Connection database) throws SQLException {
    try (Statement ask = database.createStatement();
        ResultSet answer = ask.executeQuery("show global status like 'Com_select'")) {
      answer.next();
      return answer.getLong(2);
    }
  }
}
