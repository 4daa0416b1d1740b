package health.reprieve.platform.persistence;

import health.reprieve.platform.problem.Overtaken;
import health.reprieve.platform.problem.Stale;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.resource.spi.ResourceAllocationException;
import java.sql.SQLException;
import java.util.concurrent.ThreadLocalRandom;
import javax.transaction.xa.XAException;
import org.jspecify.annotations.Nullable;

/**
 * Runs a use case again, in a new transaction, when the database rolled it back for a deadlock or a
 * lock time-out, or refused a row because its id is there already: then the twin of a repeated
 * request made it at the same instant, and the second attempt finds it; or because somebody else
 * changed it at the same instant: then the second attempt finds a newer version than its caller has
 * read. The same where a use case says that it {@linkplain LostRace lost a race}, and where its
 * transaction could not begin on the connection that it was lent. It stands outside the
 * transaction; a use case inside another one's transaction is not repeated by itself.
 *
 * <p>When the use case was refused because somebody else had been faster, it asks who that was.
 */
@Retry
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
public class RetryInterceptor {

  private static final int ATTEMPTS = 8;
  private static final int DEADLOCK = 1213;
  private static final int LOCK_TIMEOUT = 1205;

  private final Event<Overtaken> overtaken;

  @Inject
  RetryInterceptor(Event<Overtaken> overtaken) {
    this.overtaken = overtaken;
  }

  @AroundInvoke
  @Nullable Object retry(InvocationContext call) throws Exception {
    if (Afterwards.isInUseCase()) {
      return call.proceed();
    }
    try {
      return attempt(call);
    } catch (Stale stale) {
      throw naming(stale);
    } finally {
      Afterwards.end();
    }
  }

  private Stale naming(Stale stale) {
    return stale
        .subject()
        .map(
            subject -> {
              Overtaken asked = new Overtaken(stale, subject);
              overtaken.fire(asked);
              return asked.told();
            })
        .orElse(stale);
  }

  private static @Nullable Object attempt(InvocationContext call) throws Exception {
    for (int attempt = 1; ; attempt++) {
      Afterwards.begin();
      try {
        return call.proceed();
      } catch (Exception failure) {
        if (attempt == ATTEMPTS || !passes(failure)) {
          throw failure;
        }
        Thread.sleep(ThreadLocalRandom.current().nextLong(5L, 20L * attempt));
      }
    }
  }

  private static boolean passes(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof LostRace
          || cause instanceof OptimisticLockException
          || (cause instanceof SQLException sql && passes(sql))
          || isLentDead(cause)) {
        return true;
      }
    }
    return false;
  }

  private static boolean passes(SQLException failure) {
    return failure.getErrorCode() == DEADLOCK
        || failure.getErrorCode() == LOCK_TIMEOUT
        || UniqueKey.refused(failure, "PRIMARY'");
  }

  /**
   * The pool lent a connection that the database had ended since it was looked at, less than a
   * second ago: the transaction could not begin.
   */
  private static boolean isLentDead(Throwable failure) {
    if (failure instanceof ResourceAllocationException) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof XAException) {
          return true;
        }
      }
    }
    return false;
  }
}
