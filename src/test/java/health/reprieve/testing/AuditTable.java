package health.reprieve.testing;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What the audit trail really holds, and what the database lets nobody do with it. */
public final class AuditTable {

  private AuditTable() {}

  /** The lines of one patient in order, such as "Kim Deskham FRONT_DESK SAW patient record". */
  public static List<String> of(UUID patient) {
    return lines("where patient_id = ?", bytes(patient));
  }

  /** The number of the last line; see {@link #since(long)}. */
  public static long last() {
    try (Connection connection = Server.database();
        PreparedStatement query =
            connection.prepareStatement("select coalesce(max(id), 0) from audit_entry");
        ResultSet result = query.executeQuery()) {
      result.next();
      return result.getLong(1);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The lines written after one. */
  public static List<String> since(long line) {
    return lines("where id > ?", line);
  }

  /** What the database says to this statement. */
  public static String refusal(String sql) {
    try (Connection connection = Server.database();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      throw new AssertionError(statement.executeUpdate() + " rows: " + sql);
    } catch (SQLException refused) {
      return String.valueOf(refused.getMessage());
    }
  }

  private static List<String> lines(String where, Object parameter) {
    String sql = "select staff_name, role, act, what from audit_entry " + where + " order by id";
    List<String> lines = new ArrayList<>();
    try (Connection connection = Server.database();
        PreparedStatement query = connection.prepareStatement(sql)) {
      query.setObject(1, parameter);
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          lines.add(
              String.join(
                  " ",
                  rows.getString("staff_name"),
                  rows.getString("role"),
                  rows.getString("act"),
                  rows.getString("what")));
        }
      }
      return lines;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
