package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Registers, finds and changes patients as one client. */
public final class PatientsApi {

  private final Client client;

  private PatientsApi(Client client) {
    this.client = client;
  }

  public static PatientsApi as(Client client) {
    return new PatientsApi(client);
  }

  /** Everything a patient needs, with a fresh record number; change what the test is about. */
  public static Map<String, Object> someone() {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("recordNumber", Unique.recordNumber());
    body.put("givenName", "Nell");
    body.put("familyName", "Mockford");
    body.put("dateOfBirth", "1979-03-03");
    body.put("sex", "FEMALE");
    body.put("knowingly", true);
    return body;
  }

  /** Like {@link #someone()}, with some fields given: name, then value. */
  public static Map<String, Object> someone(Object... fields) {
    Map<String, Object> body = someone();
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return body;
  }

  /** A patient that only needs to be there. */
  public UUID register() {
    return id(register(someone()));
  }

  public JsonNode register(Map<String, Object> body) {
    return client.post("/api/patients", body).expect(201).json();
  }

  public Answer registerRefused(Map<String, Object> body, int status, String code) {
    return tryRegister(body).expectProblem(status, code);
  }

  public Answer tryRegister(Map<String, Object> body) {
    return client.post("/api/patients", body);
  }

  public Answer tryRegister(Map<String, Object> body, String idempotencyKey) {
    return client.send(
        "POST",
        "/api/patients",
        BodyPublishers.ofString(Answer.text(body)),
        "application/json",
        List.of("Idempotency-Key", idempotencyKey));
  }

  public Answer registerRaw(String body) {
    return client.send(
        "POST", "/api/patients", BodyPublishers.ofString(body), "application/json", List.of());
  }

  /** The record numbers of those found. */
  public List<String> search(String words) {
    return recordNumbers(find(words, 20).path("patients"));
  }

  public JsonNode find(String words, int limit) {
    return client
        .post("/api/patients/search", Map.of("words", words, "limit", limit))
        .expect(200)
        .json();
  }

  public JsonNode get(UUID id) {
    return client.get("/api/patients/" + id).expect(200).json();
  }

  public Answer getRefused(UUID id, int status, String code) {
    return client.get("/api/patients/" + id).expectProblem(status, code);
  }

  public JsonNode change(UUID id, int version, Map<String, Object> body) {
    return tryChange(id, version, body).expect(200).json();
  }

  public Answer changeRefused(
      UUID id, int version, Map<String, Object> body, int status, String code) {
    return tryChange(id, version, body).expectProblem(status, code);
  }

  private Answer tryChange(UUID id, int version, Map<String, Object> body) {
    Map<String, Object> versioned = new LinkedHashMap<>(body);
    versioned.put("version", version);
    return client.put("/api/patients/" + id, versioned);
  }

  public static UUID id(JsonNode patient) {
    return UUID.fromString(patient.path("id").asText());
  }

  private static List<String> recordNumbers(JsonNode patients) {
    List<String> numbers = new ArrayList<>();
    patients.forEach(patient -> numbers.add(patient.path("recordNumber").asText()));
    return numbers;
  }
}
