package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Drives instruments, the sheets filled in and the tasks they raise. */
public final class SheetsApi {

  private static final String PATH = "/api/sheets";

  private final Client client;

  private SheetsApi(Client client) {
    this.client = client;
  }

  public static SheetsApi as(Client client) {
    return new SheetsApi(client);
  }

  public JsonNode instrument(String code) {
    return client.get("/api/instruments/" + code).expect(200).json();
  }

  /** Question and answer, question and answer. */
  public Answer tryRecord(UUID patient, String instrument, int... answers) {
    return client.post(PATH, body(patient, instrument, answers));
  }

  public JsonNode record(UUID patient, String instrument, int... answers) {
    return tryRecord(patient, instrument, answers).expect(201).json();
  }

  /** Answers given at that time. */
  public JsonNode recordAt(Instant at, UUID patient, String instrument, int... answers) {
    return tryRecordAt(at, patient, instrument, answers).expect(201).json();
  }

  public Answer tryRecordAt(Instant at, UUID patient, String instrument, int... answers) {
    Map<String, Object> body = new HashMap<>(body(patient, instrument, answers));
    body.put("answeredAt", at.toString());
    return client.post(PATH, body);
  }

  /**
   * A PHQ-9 with all answers.
   *
   * @param total 0 to 24; question 9 is answered with 0
   */
  public JsonNode phq9(Instant at, UUID patient, int total) {
    int[] answers = new int[18];
    for (int question = 1; question <= 9; question++) {
      answers[2 * question - 2] = question;
      answers[2 * question - 1] = Math.max(0, Math.min(3, total - 3 * (question - 1)));
    }
    answers[17] = 0;
    JsonNode sheet = recordAt(at, patient, "PHQ9", answers);
    if (sheet.path("total").asInt() != total) {
      throw new AssertionError("not " + total + ": " + sheet);
    }
    return sheet;
  }

  public JsonNode recordOnce(String key, UUID patient, String instrument, int... answers) {
    return client.postOnce(key, PATH, body(patient, instrument, answers)).expect(201).json();
  }

  public Answer tryTotal(UUID patient, String instrument, Object total) {
    return client.post(
        PATH, Map.of("patientId", patient.toString(), "instrument", instrument, "total", total));
  }

  public Answer tryComplete(JsonNode sheet, int... answers) {
    Map<String, Object> body = new HashMap<>();
    body.put("version", sheet.path("version").asInt());
    body.put("answers", rows(answers));
    return client.post(PATH + "/" + sheet.path("id").asText() + "/complete", body);
  }

  public Answer trySetAside(JsonNode sheet, String reason) {
    return client.post(
        PATH + "/" + sheet.path("id").asText() + "/set-aside",
        Map.of("version", sheet.path("version").asInt(), "reason", reason));
  }

  public JsonNode of(UUID patient) {
    return client.get("/api/patients/" + patient + "/sheets").expect(200).json();
  }

  /** The open tasks about this patient. */
  public List<JsonNode> tasks(UUID patient) {
    List<JsonNode> about = new ArrayList<>();
    client
        .get("/api/tasks")
        .expect(200)
        .json()
        .forEach(
            task -> {
              if (task.path("patientId").asText().equals(patient.toString())) {
                about.add(task);
              }
            });
    return about;
  }

  public Answer tryTasks() {
    return client.get("/api/tasks");
  }

  public Answer tryFinish(JsonNode task, String note) {
    return client.post("/api/tasks/" + task.path("id").asText() + "/finish", Map.of("note", note));
  }

  private static Map<String, Object> body(UUID patient, String instrument, int... answers) {
    return Map.of(
        "patientId", patient.toString(), "instrument", instrument, "answers", rows(answers));
  }

  private static List<Map<String, Integer>> rows(int... answers) {
    List<Map<String, Integer>> rows = new ArrayList<>();
    for (int i = 0; i < answers.length; i += 2) {
      rows.add(Map.of("number", answers[i], "value", answers[i + 1]));
    }
    return rows;
  }
}
