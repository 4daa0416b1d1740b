package health.reprieve.platform.persistence;

import java.sql.SQLException;

/** Reads from a failed flush which constraint refused it. */
public final class UniqueKey {

  private static final int DUPLICATE_ENTRY = 1062;

  private UniqueKey() {}

  /** Whether the failure is a second row under the named unique key. */
  public static boolean refused(Throwable failure, String key) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE_ENTRY) {
        return String.valueOf(sql.getMessage()).contains(key);
      }
    }
    return false;
  }
}
