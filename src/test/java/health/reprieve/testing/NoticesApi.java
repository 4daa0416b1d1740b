package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;

/** Reads the notices, sends them again and changes their settings as one client. */
public final class NoticesApi {

  private final Client client;

  private NoticesApi(Client client) {
    this.client = client;
  }

  public static NoticesApi as(Client client) {
    return new NoticesApi(client);
  }

  public static NoticesApi frontDesk() {
    return new NoticesApi(Client.frontDesk());
  }

  public static NoticesApi manager() {
    return new NoticesApi(Client.manager());
  }

  /** The patient's notices of one sort, the last first. */
  public List<JsonNode> of(String patient, String what) {
    List<JsonNode> found = new ArrayList<>();
    client
        .get("/api/notices/of/" + patient)
        .expect(200)
        .json()
        .forEach(
            notice -> {
              if (notice.path("what").asText().equals(what)) {
                found.add(notice);
              }
            });
    return found;
  }

  public Answer pile(String name) {
    return client.get("/api/notices?pile=" + name);
  }

  public JsonNode get(JsonNode notice) {
    return client.get("/api/notices/" + notice.path("id").asText()).expect(200).json();
  }

  public JsonNode resend(JsonNode notice) {
    return tryResend(notice.path("id").asText()).expect(200).json();
  }

  public Answer tryResend(String id) {
    return client.post("/api/notices/" + id + "/resend", Map.of());
  }

  public Answer trySettings() {
    return client.get("/api/notice-settings");
  }

  public JsonNode settings() {
    return trySettings().expect(200).json();
  }

  public Answer change(JsonNode settings, Map<String, ?> changes) {
    return client.put("/api/notice-settings", Body.of(settings, changes));
  }

  /** The try that it waits for becomes its last. */
  public static void leaveOneTry(JsonNode notice) {
    change(notice, "attempts = 7", List.of());
  }

  /** Its time comes at this instant, whatever was planned. */
  public static void bringForward(JsonNode notice, Instant due) {
    change(notice, "due_at = ?", List.of(LocalDateTime.ofInstant(due, ZoneOffset.UTC)));
  }

  private static void change(JsonNode notice, String what, List<?> values) {
    try (Connection database = Server.database();
        PreparedStatement update =
            database.prepareStatement(
                "update notice set " + what + " where id = unhex(replace(?, '-', ''))")) {
      for (int i = 0; i < values.size(); i++) {
        update.setObject(i + 1, values.get(i));
      }
      update.setString(values.size() + 1, notice.path("id").asText());
      Assertions.assertThat(update.executeUpdate()).isOne();
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** Holds the notice's row, as another node does that has it in hand. */
  public static void lock(Connection connection, JsonNode notice) throws SQLException {
    try (PreparedStatement lock =
        connection.prepareStatement(
            "select id from notice where id = unhex(replace(?, '-', '')) for update")) {
      lock.setString(1, notice.path("id").asText());
      Assertions.assertThat(lock.executeQuery().next()).isTrue();
    }
  }
}
