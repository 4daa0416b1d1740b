package health.reprieve.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.assertj.core.api.Assertions;

/**
 * All nurses of one quarter hour, taken past the application in a transaction that others do not
 * see and whose end they wait for. They are given back at the close. The load of the quarter hour
 * has to be stored already.
 */
public final class FilledQuarter implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final String FILL =
      "update nurse_load set needed = needed + ?, overridden = greatest(0, needed - on_duty)"
          + " where quarter = ?";

  /** Of the same user: only its own threads are shown to a user without more rights. */
  private static final String WAITING =
      "select count(*) from information_schema.processlist"
          + " where info like 'update nurse_load %' or info like 'insert into nurse_load %'";

  private final Connection connection;
  private final Instant quarter;
  private final int twelfths;

  private FilledQuarter(Connection connection, Instant quarter, int twelfths) {
    this.connection = connection;
    this.quarter = quarter;
    this.twelfths = twelfths;
  }

  /** Takes so many twelfths of a nurse; nobody sees it before it is told. */
  public static FilledQuarter of(Instant quarter, int twelfths) throws SQLException {
    Connection connection = Server.database();
    connection.setAutoCommit(false);
    FilledQuarter filled = new FilledQuarter(connection, quarter, twelfths);
    filled.add(twelfths);
    return filled;
  }

  /** Waits until the application waits for the quarter hour, and lets it see then. */
  public void tellWhoWaits() throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!somebodyWaits()) {
      Assertions.assertThat(Instant.now()).as("nobody waits").isBefore(end);
      Thread.sleep(50);
    }
    connection.commit();
  }

  private boolean somebodyWaits() throws SQLException {
    try (Connection other = Server.database();
        PreparedStatement query = other.prepareStatement(WAITING);
        ResultSet rows = query.executeQuery()) {
      return rows.next() && rows.getInt(1) > 0;
    }
  }

  private void add(int more) throws SQLException {
    try (PreparedStatement update = connection.prepareStatement(FILL)) {
      update.setInt(1, more);
      update.setObject(2, LocalDateTime.ofInstant(quarter, ZoneOffset.UTC));
      Assertions.assertThat(update.executeUpdate()).isOne();
    }
  }

  @Override
  public void close() throws SQLException {
    add(-twelfths);
    connection.commit();
    connection.close();
  }
}
