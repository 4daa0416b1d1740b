package health.reprieve.testing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;

/** Lets no offer be written while it is held: all chairs are locked, to which offers refer. */
public final class HeldOffers implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private static final String WAITING =
      "select count(*) from information_schema.processlist"
          + " where lower(info) like 'insert into slot_offer%'"
          + " or lower(info) like 'select version from offer_terms%'";

  private final Connection connection;

  private HeldOffers(Connection connection) {
    this.connection = connection;
  }

  public static HeldOffers hold() throws SQLException {
    Connection connection = Server.database();
    connection.setAutoCommit(false);
    try (Statement lock = connection.createStatement()) {
      lock.executeQuery("select id from chair for update").close();
    }
    return new HeldOffers(connection);
  }

  /** Returns when so many transactions are about to make offers and cannot go on. */
  public void awaitWaiting(int transactions) throws SQLException, InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (waiting() < transactions) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("only " + waiting() + " wait");
      }
      Thread.sleep(20);
    }
  }

  private int waiting() throws SQLException {
    try (Statement look = connection.createStatement();
        ResultSet found = look.executeQuery(WAITING)) {
      found.next();
      return found.getInt(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
