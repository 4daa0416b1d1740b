package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.QueryLimit;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Prepares and reads the queries of reports, none of which may go on for ever. */
final class ReportQuery {

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

  /** Goes through all rows. */
  static void read(PreparedStatement select, RowUse use) throws SQLException {
    try (ResultSet row = QueryLimit.on(select).executeQuery()) {
      while (row.next()) {
        use.take(row);
      }
    }
  }
}
