package health.reprieve.testing;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The table of what came with an idempotency key, as the database has it. */
public final class RequestKeyTable {

  private RequestKeyTable() {}

  /** Adds keys that were made so many days ago; their ids. */
  public static List<UUID> made(int daysAgo, int number) {
    List<UUID> ids = new ArrayList<>();
    try (Connection connection = Server.database();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into request_key (id, fingerprint, made_at)"
                    + " values (?, repeat('x', 32), current_timestamp(6) - interval ? day)")) {
      for (int i = 0; i < number; i++) {
        ids.add(UUID.randomUUID());
        insert.setBytes(1, bytes(ids.get(i)));
        insert.setInt(2, daysAgo);
        insert.addBatch();
      }
      insert.executeBatch();
      return ids;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Those of the ids that stand in the table. */
  public static List<UUID> standing(List<UUID> ids) {
    List<UUID> standing = new ArrayList<>();
    try (Connection connection = Server.database();
        PreparedStatement query =
            connection.prepareStatement("select 1 from request_key where id = ?")) {
      for (UUID id : ids) {
        query.setBytes(1, bytes(id));
        try (ResultSet row = query.executeQuery()) {
          if (row.next()) {
            standing.add(id);
          }
        }
      }
      return standing;
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
