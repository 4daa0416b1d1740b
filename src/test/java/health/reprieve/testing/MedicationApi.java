package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Records, reads and corrects medication reviews as one client. */
public final class MedicationApi {

  private final Client client;

  private MedicationApi(Client client) {
    this.client = client;
  }

  public static MedicationApi as(Client client) {
    return new MedicationApi(client);
  }

  /** A review of that day with one opioid; with 0 none is taken. */
  public static Map<String, Object> told(LocalDate day, Number mme) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("day", day.toString());
    if (mme.doubleValue() == 0) {
      body.put("noOpioids", true);
    } else {
      body.put(
          "medications",
          List.of(Map.of("name", "Oxycodone", "dose", "twice a day", "mmePerDay", mme)));
    }
    return body;
  }

  public JsonNode of(UUID patient) {
    return client.get(path(patient)).expect(200).json();
  }

  public JsonNode record(UUID patient, Map<String, Object> body) {
    return tryRecord(patient, body).expect(201).json();
  }

  public Answer tryRecord(UUID patient, Map<String, Object> body) {
    return client.post(path(patient), body);
  }

  public Answer recordOnce(String key, UUID patient, Map<String, Object> body) {
    return client.postOnce(key, path(patient), body);
  }

  /** Puts another review in the place of this one as it was read. */
  public Answer correct(UUID patient, JsonNode review, Map<String, Object> body, String reason) {
    Map<String, Object> correction = new LinkedHashMap<>(body);
    correction.put("reason", reason);
    correction.put("version", review.path("version").asInt());
    return client.post(path(patient) + "/" + review.path("id").asText() + "/correct", correction);
  }

  private static String path(UUID patient) {
    return "/api/patients/" + patient + "/medication-reviews";
  }
}
