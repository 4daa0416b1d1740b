package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** Orders exports of everything as one client, waits for them, and looks at what is stored. */
public final class ExportsApi {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long LOOK_EVERY_MILLIS = 200;

  private final Client client;

  private ExportsApi(Client client) {
    this.client = client;
  }

  public static ExportsApi as(Client client) {
    return new ExportsApi(client);
  }

  public String order() {
    return tryOrder().expect(201).json().path("id").asText();
  }

  public Answer tryOrder() {
    return client.post("/api/exports", List.of());
  }

  public Answer tryOrder(String key) {
    return client.postOnce(key, "/api/exports", List.of());
  }

  public JsonNode own() {
    return tryOwn().expect(200).json();
  }

  public Answer tryOwn() {
    return client.get("/api/exports");
  }

  public JsonNode get(String id) {
    return tryGet(id).expect(200).json();
  }

  public Answer tryGet(String id) {
    return client.get("/api/exports/" + id);
  }

  public Answer tryDiscard(String id) {
    return client.delete("/api/exports/" + id);
  }

  public Answer tryFile(String id) {
    return client.get("/api/exports/" + id + "/file");
  }

  public byte[] file(String id) {
    return client.download("/api/exports/" + id + "/file");
  }

  /** The export once it is in this state; fails if it ends in another, or not at all. */
  public JsonNode await(String id, String state) {
    JsonNode export =
        await(id, one -> one.path("state").asText().equals(state) || one.has("settledAt"));
    if (!export.path("state").asText().equals(state)) {
      throw new AssertionError("not " + state + ": " + export);
    }
    return export;
  }

  /** The export once it is so. */
  public JsonNode await(String id, Predicate<JsonNode> so) {
    Instant end = Instant.now().plus(PATIENCE);
    JsonNode export = get(id);
    while (!so.test(export)) {
      if (Instant.now().isAfter(end)) {
        throw new AssertionError("not in time: " + export);
      }
      try {
        Thread.sleep(LOOK_EVERY_MILLIS);
      } catch (InterruptedException stopped) {
        Thread.currentThread().interrupt();
        throw new AssertionError(stopped);
      }
      export = get(id);
    }
    return export;
  }

  /**
   * An export of the manager's that some node began, with a part of its file.
   *
   * @param attempt which one it is
   * @param lease how long that node has it still; negative where it died
   */
  public static String begunElsewhere(int attempt, Duration lease) {
    UUID id = UUID.randomUUID();
    run(
        "INSERT INTO data_export (id, ordered_by, ordered_at, state, attempt, lease_until, files,"
            + " parts, bytes) SELECT ?, id, UTC_TIMESTAMP(6), 'RUNNING', "
            + attempt
            + ", '"
            + LocalDateTime.now(ZoneOffset.UTC).plus(lease)
            + "', 3, 1, 9 FROM staff WHERE username = 'manager'",
        id);
    run("INSERT INTO data_export_part (export_id, number, content) VALUES (?, 0, 'left over')", id);
    return id.toString();
  }

  private static void run(String sql, UUID id) {
    try (Connection database = Server.database();
        PreparedStatement statement = database.prepareStatement(sql)) {
      statement.setBytes(1, bytes(id));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** The lengths of the parts that are stored of a file, in order. */
  public static List<Integer> parts(String id) {
    List<Integer> lengths = new ArrayList<>();
    try (Connection database = Server.database();
        PreparedStatement query =
            database.prepareStatement(
                "SELECT LENGTH(content) FROM data_export_part WHERE export_id = ? ORDER BY number")) {
      query.setBytes(1, bytes(UUID.fromString(id)));
      try (ResultSet rows = query.executeQuery()) {
        while (rows.next()) {
          lengths.add(rows.getInt(1));
        }
      }
      return lengths;
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
