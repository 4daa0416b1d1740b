package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Records, reads, corrects and sets aside scores as one client. */
public final class ScoresApi {

  private final Client client;

  private ScoresApi(Client client) {
    this.client = client;
  }

  public static ScoresApi as(Client client) {
    return new ScoresApi(client);
  }

  /** A follow-up answer for CRPS, average of the last 24 hours. */
  public static Map<String, Object> followUp(UUID patient, Instant speaksFor, Object score) {
    return VisitsApi.fields(
        "patientId",
        patient,
        "reportGroup",
        "CRPS",
        "item",
        "AVERAGE_24H",
        "moment",
        "FOLLOW_UP",
        "score",
        score,
        "speaksFor",
        speaksFor);
  }

  public JsonNode record(Map<String, Object> body) {
    return tryRecord(body).expect(201).json();
  }

  public Answer tryRecord(Map<String, Object> body) {
    return client.post("/api/scores", body);
  }

  public JsonNode of(UUID patient) {
    return tryOf(patient).expect(200).json();
  }

  public Answer tryOf(UUID patient) {
    return client.get("/api/patients/" + patient + "/scores");
  }

  public JsonNode get(UUID score) {
    return client.get("/api/scores/" + score).expect(200).json();
  }

  public Answer correct(UUID score, int version, Object to, String reason) {
    return client.post(
        "/api/scores/" + score + "/correct",
        Map.of("version", version, "score", to, "reason", reason));
  }

  public Answer trySetAside(JsonNode score, String reason) {
    return client.post(
        "/api/scores/" + score.path("id").asText() + "/set-aside",
        Map.of("version", score.path("version").asInt(), "reason", reason));
  }

  public JsonNode setAside(JsonNode score, String reason) {
    return trySetAside(score, reason).expect(200).json();
  }

  public JsonNode recordOnce(String key, Map<String, Object> body) {
    return client.postOnce(key, "/api/scores", body).expect(201).json();
  }

  public JsonNode followUps(UUID patient) {
    return client.get("/api/patients/" + patient + "/follow-ups").expect(200).json();
  }
}
