package health.reprieve.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A hundred thousand settled notices whose reasons do not compress, and their removal. */
public final class ManyNotices {

  public static final int COUNT = 100_000;

  private static final String DIGITS =
      "(SELECT 0 n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
          + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8"
          + " UNION ALL SELECT 9)";

  private ManyNotices() {}

  public static void add() {
    run(
        "INSERT INTO notice (id, kind, what, subject_kind, subject_id, person_id, state, due_at,"
            + " created_at, settled_at, reason) SELECT"
            + " UNHEX(LPAD(CONCAT(b.n, c.n, d.n, e.n, f.n), 32, '0')), 'many', 'of a test',"
            + " 'test', UNHEX(LEFT(SHA2('many', 256), 32)), UNHEX(LEFT(SHA2('many', 256), 32)),"
            + " 'DROPPED', '2001-01-01', '2001-01-01', '2001-01-01',"
            + " CONCAT(LEFT(SHA2(RAND(), 256), 32), SHA2(RAND(), 256)) FROM "
            + DIGITS
            + " b, "
            + DIGITS
            + " c, "
            + DIGITS
            + " d, "
            + DIGITS
            + " e, "
            + DIGITS
            + " f");
  }

  public static void remove() {
    run("DELETE FROM notice WHERE kind = 'many'");
  }

  private static void run(String sql) {
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      statement.executeUpdate(sql);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
