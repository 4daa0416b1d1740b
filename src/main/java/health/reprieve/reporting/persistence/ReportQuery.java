package health.reprieve.reporting.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Prepares the queries of reports, none of which may go on for ever. */
final class ReportQuery {

  /**
   * So many seconds after which the database is told to stop; a report of a million courses takes
   * two or three.
   */
  static final int MOST_SECONDS = 30;

  private ReportQuery() {}

  /**
   * The caller closes it.
   *
   * @param entities of the transaction in which it runs
   */
  static PreparedStatement prepare(EntityManager entities, String sql) throws SQLException {
    PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(sql);
    select.setQueryTimeout(MOST_SECONDS);
    return select;
  }
}
