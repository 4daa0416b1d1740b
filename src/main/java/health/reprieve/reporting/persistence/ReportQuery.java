package health.reprieve.reporting.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;

/** Prepares and reads the queries of reports, none of which may go on for ever. */
final class ReportQuery {

  /** After so long the database is told to stop. */
  static final Duration LONGEST = Duration.ofSeconds(30);

  private static final int ROWS_BETWEEN_LOOKS = 100;

  private ReportQuery() {}

  /** Takes the row at which the cursor stands. */
  interface RowUse {
    void take(ResultSet row) throws SQLException;
  }

  /**
   * The caller closes it.
   *
   * @param entities of the transaction in which it runs
   */
  static PreparedStatement prepare(EntityManager entities, String sql) throws SQLException {
    return entities.unwrap(Connection.class).prepareStatement(sql);
  }

  /** The same limit for a query that is not read row by row. */
  static Query limited(Query query) {
    return query.setHint("jakarta.persistence.query.timeout", (int) LONGEST.toMillis());
  }

  /**
   * Goes through all rows.
   *
   * @throws SQLTimeoutException if that takes longer than {@link #LONGEST}
   */
  static void read(PreparedStatement select, RowUse use) throws SQLException {
    read(select, LONGEST, use);
  }

  /**
   * The driver's own limit ends with the first row, where rows are read as they come.
   *
   * @param longest whole seconds
   */
  static void read(PreparedStatement select, Duration longest, RowUse use) throws SQLException {
    long last = System.nanoTime() + longest.toNanos();
    select.setQueryTimeout((int) longest.toSeconds());
    try (ResultSet row = select.executeQuery()) {
      for (int read = 1; row.next(); read++) {
        use.take(row);
        if (read % ROWS_BETWEEN_LOOKS == 0 && System.nanoTime() - last > 0) {
          stop(select, row);
          throw new SQLTimeoutException("not all rows came within " + longest);
        }
      }
    }
  }

  /** Rows that are under way must be taken, or the connection is of no more use. */
  private static void stop(PreparedStatement select, ResultSet row) throws SQLException {
    select.cancel();
    boolean goesOn = true;
    while (goesOn) {
      try {
        goesOn = row.next();
      } catch (SQLException stopped) {
        goesOn = false;
      }
    }
  }
}
