package health.reprieve.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Counts the selects that the database answers for one page. The server counts those of everybody;
 * whatever runs beside the page only adds, so the least of several counts is the page's own.
 */
public final class QueryCount {

  private static final int TIMES = 7;

  private QueryCount() {}

  public static long of(Client person, String path) {
    person.get(path).expect(200);
    long least = Long.MAX_VALUE;
    try (Connection database = Server.database()) {
      for (int time = 0; time < TIMES; time++) {
        long before = selects(database);
        person.get(path).expect(200);
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
