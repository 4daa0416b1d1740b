package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.persistence.DatabaseSource;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/**
 * Reads whether anything on the board changed. Plain JDBC: it is asked from a thread of its own,
 * several times a second, outside every request and transaction.
 */
@Dependent
public class BoardTraceRepository {

  private static final String SUM = "coalesce(sum(crc32(concat(hex(id), '-', version))), 0)";
  private static final String TRACE =
      "select (select revision from site where id = ?) + "
          + SUM
          + " from appointment where site_id = ? and starts_at >= ? and starts_at < ?"
          + " and status not in ('CANCELLED', 'DEFERRED')";
  private static final String WAITING =
      "select (select "
          + SUM
          + " from wait_entry where status = 'WAITING') + (select "
          + SUM
          + " from slot_offer where open_entry is not null)";

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource source;

  /**
   * The traces of some stretches of time.
   *
   * @throws SQLException if the database does not answer
   */
  public Map<TimeRange, Long> traces(SiteId site, Set<TimeRange> stretches) throws SQLException {
    Map<TimeRange, Long> traces = new LinkedHashMap<>();
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(TRACE)) {
      for (TimeRange stretch : stretches) {
        select.setBytes(1, UuidConverter.toBytes(site.value()));
        select.setBytes(2, UuidConverter.toBytes(site.value()));
        select.setObject(3, InstantConverter.toNative(stretch.start()));
        select.setObject(4, InstantConverter.toNative(stretch.end()));
        try (ResultSet row = select.executeQuery()) {
          row.next();
          traces.put(stretch, row.getLong(1));
        }
      }
    }
    return traces;
  }

  /**
   * A number made the same way of those who wait and of the offers that stand.
   *
   * @throws SQLException if the database does not answer
   */
  public long waiting() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement select = connection.prepareStatement(WAITING);
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
