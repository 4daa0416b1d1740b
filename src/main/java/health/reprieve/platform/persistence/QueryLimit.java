package health.reprieve.platform.persistence;

import jakarta.persistence.Query;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/**
 * How long a query of a report, of what lies behind one, or of a list of whom to call may go on
 * before its first row; then the database is told to stop it. After the first row the driver gives
 * up where nothing comes for a minute: a query stopped amid its rows would leave the connection
 * unusable.
 */
public final class QueryLimit {

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private QueryLimit() {}

  /** The same query, limited. */
  public static <Q extends Query> Q on(Q query) {
    query.setHint("jakarta.persistence.query.timeout", (int) LONGEST.toMillis());
    return query;
  }

  /** The same statement, limited. */
  public static PreparedStatement on(PreparedStatement select) throws SQLException {
    select.setQueryTimeout((int) LONGEST.toSeconds());
    return select;
  }
}
