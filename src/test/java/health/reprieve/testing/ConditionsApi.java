package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;

/** The catalogue of conditions, and the conditions and intake of patients, as one client. */
public final class ConditionsApi {

  private final Client client;

  private ConditionsApi(Client client) {
    this.client = client;
  }

  public static ConditionsApi as(Client client) {
    return new ConditionsApi(client);
  }

  public JsonNode catalogue() {
    return client.get("/api/conditions").expect(200).json();
  }

  /** One condition of the catalogue, to be changed and sent back. */
  public ObjectNode one(String code) {
    for (JsonNode condition : catalogue()) {
      if (condition.path("code").asText().equals(code)) {
        return (ObjectNode) condition;
      }
    }
    throw new AssertionError("no condition " + code);
  }

  public ObjectNode change(ObjectNode condition) {
    return (ObjectNode) tryChange(condition).expect(200).json();
  }

  public Answer changeRefused(ObjectNode condition, int status, String code) {
    return tryChange(condition).expectProblem(status, code);
  }

  private Answer tryChange(ObjectNode condition) {
    return client.put("/api/conditions/" + condition.path("code").asText(), condition);
  }

  public JsonNode of(UUID patient) {
    return client.get(ofPatient(patient)).expect(200).json();
  }

  public JsonNode add(UUID patient, Map<String, Object> condition) {
    return client.post(ofPatient(patient), condition).expect(201).json();
  }

  /** Adds a condition by a request that may be sent again. */
  public JsonNode addOnce(String idempotencyKey, UUID patient, Map<String, Object> condition) {
    return client.postOnce(idempotencyKey, ofPatient(patient), condition).expect(201).json();
  }

  public Answer addRefused(UUID patient, Map<String, Object> condition, int status, String code) {
    return client.post(ofPatient(patient), condition).expectProblem(status, code);
  }

  public void remove(UUID patient, JsonNode condition) {
    client.delete(ofPatient(patient) + "/" + condition.path("id").asText()).expect(204);
  }

  public Answer removeRefused(UUID patient, JsonNode condition, int status, String code) {
    return client
        .delete(ofPatient(patient) + "/" + condition.path("id").asText())
        .expectProblem(status, code);
  }

  public JsonNode intake(UUID patient) {
    return client.get("/api/patients/" + patient + "/intake").expect(200).json();
  }

  public JsonNode take(UUID patient, Map<String, Object> intake) {
    return client.put("/api/patients/" + patient + "/intake", intake).expect(200).json();
  }

  public Answer takeRefused(UUID patient, Map<String, Object> intake, int status, String code) {
    return client.put("/api/patients/" + patient + "/intake", intake).expectProblem(status, code);
  }

  private static String ofPatient(UUID patient) {
    return "/api/patients/" + patient + "/conditions";
  }
}
