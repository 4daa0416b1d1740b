package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads and changes the relief definition as one client. */
public final class DefinitionApi {

  private static final String PATH = "/api/relief-definition";
  private static final List<String> TERMS =
      List.of(
          "version",
          "reliefPercent",
          "confirmations",
          "onsetHours",
          "minimumBaseline",
          "moodResponsePercent",
          "moodConfirmations",
          "moodWindowDays",
          "smallestCell",
          "smallestExportCell");

  private final Client client;

  private DefinitionApi(Client client) {
    this.client = client;
  }

  public static DefinitionApi as(Client client) {
    return new DefinitionApi(client);
  }

  public Answer tryGet() {
    return client.get(PATH);
  }

  public JsonNode inForce() {
    return tryGet().expect(200).json();
  }

  public JsonNode history() {
    return client.get(PATH + "/history").expect(200).json();
  }

  /** The definition in force with some fields changed: name, then value. */
  public Answer tryChange(Object... fields) {
    return client.post(PATH, body(fields));
  }

  /** Changes it and waits until reports speak by it. */
  public JsonNode change(Object... fields) {
    JsonNode changed = tryChange(fields).expect(201).json();
    OutcomeTable.settle();
    return changed;
  }

  /** What a change of some fields sends. */
  public Map<String, Object> body(Object... fields) {
    JsonNode inForce = inForce();
    Map<String, Object> body = new LinkedHashMap<>();
    TERMS.forEach(name -> body.put(name, inForce.get(name)));
    for (int i = 0; i < fields.length; i += 2) {
      body.put((String) fields[i], fields[i + 1]);
    }
    return body;
  }

  /** Sends a change with a key that makes a repeat harmless. */
  public Answer sendOnce(String key, Map<String, Object> body) {
    return client.postOnce(key, PATH, body);
  }

  public Answer send(Map<String, Object> body) {
    return client.post(PATH, body);
  }
}
