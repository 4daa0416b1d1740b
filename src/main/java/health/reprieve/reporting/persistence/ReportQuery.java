package health.reprieve.reporting.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;

/** Prepares and reads the queries of reports, none of which may go on for ever. */
final class ReportQuery {

  /** After so long the database is told to stop. */
  static final Duration LONGEST = Duration.ofSeconds(30);

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
   * Goes through all rows. The limit is that of the first one; after it the driver gives up where
   * nothing comes for a minute. A query stopped amid its rows would leave the connection unusable.
   */
  static void read(PreparedStatement select, RowUse use) throws SQLException {
    select.setQueryTimeout((int) LONGEST.toSeconds());
    try (ResultSet row = select.executeQuery()) {
      while (row.next()) {
        use.take(row);
      }
    }
  }
}
