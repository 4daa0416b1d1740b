package health.reprieve.platform.persistence;

import java.sql.SQLException;

/** Reads from a failed flush which reference points at nothing. */
public final class ForeignKey {

  private static final int NO_REFERENCED_ROW = 1452;

  private ForeignKey() {}

  /** Whether the failure is a row that refers, under the named foreign key, to no row. */
  public static boolean refused(Throwable failure, String key) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && sql.getErrorCode() == NO_REFERENCED_ROW) {
        return String.valueOf(sql.getMessage()).contains("`" + key + "`");
      }
    }
    return false;
  }
}
