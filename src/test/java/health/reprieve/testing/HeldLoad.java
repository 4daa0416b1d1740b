package health.reprieve.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Holds the nurse load of a quarter hour as a booking that has not ended would: another booking
 * there asks the rules, and then waits with what it has written.
 */
public final class HeldLoad implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final Instant quarter;
  private final Connection holding;

  private HeldLoad(Instant quarter, Connection holding) {
    this.quarter = quarter;
    this.holding = holding;
  }

  /** Begins to hold; a visit must stand in that quarter hour already. */
  public static HeldLoad at(Instant quarter) {
    try {
      Connection holding = Server.database();
      holding.setAutoCommit(false);
      HeldLoad held = new HeldLoad(quarter, holding);
      held.hold(site(holding));
      return held;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static byte[] site(Connection database) throws SQLException {
    try (PreparedStatement query = database.prepareStatement("select id from site");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getBytes(1);
    }
  }

  private void hold(byte[] site) throws SQLException {
    try (PreparedStatement query =
        holding.prepareStatement(
            "select needed from nurse_load where site_id = ? and quarter = ? for update")) {
      query.setBytes(1, site);
      query.setObject(2, utc());
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          throw new AssertionError("nothing stands at " + quarter);
        }
      }
    }
  }

  private LocalDateTime utc() {
    return LocalDateTime.ofInstant(quarter, ZoneOffset.UTC);
  }

  /** Waits until a visit of the patient that starts in the quarter hour is written, not kept. */
  public void awaitBooking(String patient) {
    Instant end = Instant.now().plus(PATIENCE);
    try (Connection seeing = Server.database()) {
      seeing.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      while (!isWritten(seeing, patient)) {
        if (Instant.now().isAfter(end)) {
          throw new AssertionError("no booking came to " + quarter);
        }
        Thread.sleep(PAUSE.toMillis());
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  private boolean isWritten(Connection seeing, String patient) throws SQLException {
    try (PreparedStatement query =
        seeing.prepareStatement(
            "select 1 from appointment where starts_at = ?"
                + " and hex(patient_id) = upper(replace(?, '-', ''))")) {
      query.setObject(1, utc());
      query.setString(2, patient);
      try (ResultSet row = query.executeQuery()) {
        return row.next();
      }
    }
  }

  @Override
  public void close() {
    try {
      holding.rollback();
      holding.close();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
