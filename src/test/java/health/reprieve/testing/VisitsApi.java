package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Opens courses and charts visits as one client. */
public final class VisitsApi {

  /** 0.5 to 1 mg/kg/h are usual, more than 2 is refused; six sessions, at most 7 days apart. */
  private static final UUID PROTOCOL = UUID.randomUUID();

  private final Client client;

  private VisitsApi(Client client) {
    this.client = client;
  }

  public static VisitsApi as(Client client) {
    return new VisitsApi(client);
  }

  /** A protocol of the tests' own, with limits that nobody else changes. */
  public static UUID protocol() {
    try (Connection database = Server.database();
        PreparedStatement insert =
            database.prepareStatement(
                "INSERT IGNORE INTO protocol (id, name, dose, dose_unit, prep_minutes, start_minutes,"
                    + " infusion_minutes, recovery_minutes, turnover_minutes, sessions, gap_min_days,"
                    + " gap_max_days, rate_warn_below, rate_warn_above, rate_refuse_above, position)"
                    + " VALUES (?, 'Visits in tests', 0.5, 'MG_PER_KG', 30, 15, 40, 35, 15, 6, 2, 7,"
                    + " 0.5, 1, 2, 90)")) {
      insert.setBytes(1, bytes(PROTOCOL));
      insert.executeUpdate();
      return PROTOCOL;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  /** A new patient's first course for CRPS. */
  public UUID course() {
    return course(PatientsApi.as(client).register(), "CRPS");
  }

  public UUID course(UUID patient, String reportGroup) {
    return id(tryCourse(patient, reportGroup, protocol()).expect(201).json());
  }

  public Answer tryCourse(UUID patient, String reportGroup, UUID protocol) {
    return client.post(
        "/api/patients/" + patient + "/courses",
        Map.of("reportGroup", reportGroup, "protocolId", protocol));
  }

  public JsonNode getCourse(UUID course) {
    return client.get("/api/courses/" + course).expect(200).json();
  }

  public JsonNode courses(UUID patient) {
    return client.get("/api/patients/" + patient + "/courses").expect(200).json();
  }

  /** A visit of somebody who arrived then, as the check-in writes it. */
  public UUID arrived(UUID course, Instant at) {
    UUID visit = UUID.randomUUID();
    try (Connection database = Server.database();
        PreparedStatement insert =
            database.prepareStatement(
                "INSERT INTO visit (id, course_id, patient_id, arrived_at)"
                    + " SELECT ?, id, patient_id, ? FROM course WHERE id = ?")) {
      insert.setBytes(1, bytes(visit));
      insert.setObject(2, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
      insert.setBytes(3, bytes(course));
      insert.executeUpdate();
      return visit;
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  public JsonNode get(UUID visit) {
    return client.get("/api/visits/" + visit).expect(200).json();
  }

  /** Who arrived on a day. */
  public Answer tryOn(Object day) {
    return client.get("/api/visits?day=" + day);
  }

  public Answer start(UUID visit, Map<String, Object> body) {
    return client.post("/api/visits/" + visit + "/start", body);
  }

  public Answer end(UUID visit, Object... fields) {
    return client.post("/api/visits/" + visit + "/end", fields(fields));
  }

  public Answer leave(UUID visit, Map<String, Object> body) {
    return client.post("/api/visits/" + visit + "/leave", body);
  }

  /** The patient has not left. */
  public Answer undoLeave(UUID visit, int version) {
    return client.post("/api/visits/" + visit + "/undo-leave", Map.of("version", version));
  }

  public Answer correct(UUID visit, Map<String, Object> body) {
    return client.post("/api/visits/" + visit + "/correct", body);
  }

  public Answer score(UUID visit, String moment, String item, Object score) {
    return client.post(
        "/api/visits/" + visit + "/scores", Map.of("moment", moment, "item", item, "score", score));
  }

  /** An infusion of 40 minutes that ended then, from arrival to leaving two hours. */
  public UUID past(UUID course, Instant ended) {
    return id(tryPast(course, pastEnding(ended)).expect(201).json());
  }

  public Answer tryPast(UUID course, Map<String, Object> body) {
    return client.post("/api/courses/" + course + "/visits", body);
  }

  public static Map<String, Object> pastEnding(Instant ended) {
    return fields(
        "arrivedAt",
        ended.minusSeconds(3600),
        "startedAt",
        ended.minusSeconds(2400),
        "endedAt",
        ended,
        "leftAt",
        ended.plusSeconds(3600),
        "givenMg",
        "35",
        "givenMinutes",
        40);
  }

  /** What the application's other features heard of a visit, in order. */
  public static List<String> events(UUID visit) {
    return Client.nobody().get("/testing/events/" + visit).expect(200).body().lines().toList();
  }

  /** A body of names and values; instants are written out. */
  public static Map<String, Object> fields(Object... fields) {
    Map<String, Object> body = new HashMap<>();
    for (int i = 0; i < fields.length; i += 2) {
      Object value = fields[i + 1];
      body.put((String) fields[i], value instanceof Instant at ? at.toString() : value);
    }
    return body;
  }

  public static UUID id(JsonNode json) {
    return UUID.fromString(json.path("id").asText());
  }

  private static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }
}
