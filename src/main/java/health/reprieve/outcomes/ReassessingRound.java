package health.reprieve.outcomes;

import health.reprieve.platform.web.FailureLog;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Goes through the courses whenever there is a round, looking each second. An EJB timer, because
 * JPA in the managed executor's tasks fails under load (payara #8219). A turn that takes longer
 * than a second is not joined by another.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReassessingRound {

  private final AtomicBoolean going = new AtomicBoolean();
  @Inject private Reassessing reassessing;

  private volatile boolean caughtUp;
  private volatile boolean failing;

  @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
  void go() {
    if (going.compareAndSet(false, true)) {
      try {
        if (!caughtUp) {
          reassessing.catchUp();
          caughtUp = true;
        }
        while (reassessing.step()) {
          // the next patients
        }
        failing = false;
      } catch (RuntimeException failure) {
        tell(failure);
      } finally {
        going.set(false);
      }
    }
  }

  /**
   * Once, until a round goes well again: while the database is away each second fails. Nothing may
   * leave the timer, because the container gives up timers that fail.
   */
  private void tell(RuntimeException failure) {
    if (!failing) {
      failing = true;
      FailureLog.write(failure);
    }
  }
}
