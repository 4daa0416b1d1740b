package health.reprieve.platform.web;

import java.sql.SQLException;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes unexpected failures into the log, each under a reference that the user is told. A
 * database's message may quote the values of the row that it refused, hence patient data; where one
 * is in the chain, the classes, codes and places are logged without any message.
 */
public final class FailureLog {

  private static final Logger LOG = Logger.getLogger(FailureLog.class.getName());

  private FailureLog() {}

  /** The reference, such as {@code urn:uuid:…}, that stands in the log. */
  public static String write(Throwable failure) {
    String reference = "urn:uuid:" + UUID.randomUUID();
    LOG.log(Level.SEVERE, quotesData(failure) ? new Silent(failure) : failure, () -> reference);
    return reference;
  }

  private static boolean quotesData(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException) {
        return true;
      }
    }
    return false;
  }

  /** Stands in for a failure with its class, place and cause, and without its words. */
  private static final class Silent extends Throwable {

    private Silent(Throwable failure) {
      super(name(failure), cause(failure), false, true);
      setStackTrace(failure.getStackTrace());
    }

    private static String name(Throwable failure) {
      String type = failure.getClass().getName();
      return failure instanceof SQLException sql
          ? "%s, error %d, state %s".formatted(type, sql.getErrorCode(), sql.getSQLState())
          : type;
    }

    private static @Nullable Throwable cause(Throwable failure) {
      return failure.getCause() == null ? null : new Silent(failure.getCause());
    }
  }
}
