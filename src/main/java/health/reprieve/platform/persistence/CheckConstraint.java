package health.reprieve.platform.persistence;

import java.sql.SQLException;

/** Reads from a failed statement whether a check of the table refused it. */
public final class CheckConstraint {

  private static final int MYSQL = 3819;
  private static final int MARIADB = 4025;

  private CheckConstraint() {}

  /** Whether the failure is a row against the named check. */
  public static boolean refused(Throwable failure, String check) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql
          && (sql.getErrorCode() == MYSQL || sql.getErrorCode() == MARIADB)) {
        return String.valueOf(sql.getMessage()).contains(check);
      }
    }
    return false;
  }
}
