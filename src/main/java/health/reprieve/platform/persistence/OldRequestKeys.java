package health.reprieve.platform.persistence;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * Forgets what requests with an idempotency key asked for, thirty days after they did: by then
 * nobody repeats them. By the database's clock, which wrote when a key was made.
 */
@Dependent
public class OldRequestKeys {

  private static final int PORTION = 1000;
  private static final String DELETE =
      "delete from request_key where made_at < current_timestamp(6) - interval 30 day"
          + " order by made_at limit "
          + PORTION;

  @Resource(lookup = DatabaseSource.NAME)
  private DataSource source;

  /**
   * Deletes all of them in portions, each a transaction of its own, so that no request waits long.
   *
   * @throws SQLException if the database does not answer
   */
  public void forget() throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement delete = connection.prepareStatement(DELETE)) {
      int gone;
      do {
        gone = delete.executeUpdate();
      } while (gone == PORTION);
    }
  }
}
