package health.reprieve.platform.persistence;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Lets old request keys be forgotten at twenty past three each night, by the server's clock. Each
 * node does it; what one has deleted the others do not find.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class RequestKeyRound {

  private static final Logger LOG = Logger.getLogger(RequestKeyRound.class.getName());

  @Inject private OldRequestKeys old;

  /** What a night could not delete the next one does. Nothing may leave the timer. */
  @Schedule(hour = "3", minute = "20", persistent = false)
  void go() {
    try {
      old.forget();
    } catch (SQLException failure) {
      LOG.log(
          Level.WARNING,
          () ->
              "Old request keys were not deleted: error %d, state %s"
                  .formatted(failure.getErrorCode(), failure.getSQLState()));
    }
  }
}
