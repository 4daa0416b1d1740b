package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Drives the protocols over the JSON API. */
public final class ProtocolsApi {

  private static final Map<String, Object> PLAN =
      Map.of(
          "prepMinutes", 30,
          "startMinutes", 15,
          "infusionMinutes", 40,
          "recoveryMinutes", 35,
          "turnoverMinutes", 15,
          "sessions", 6,
          "gapMinDays", 2,
          "gapMaxDays", 4);
  private static final Map<String, Object> DOSE =
      Map.of(
          "dose", "0.5",
          "unit", "MG_PER_KG",
          "rateWarnBelow", "0.15",
          "rateWarnAbove", "1.125",
          "rateRefuseAbove", "2");

  private final Client client;

  private ProtocolsApi(Client client) {
    this.client = client;
  }

  public static ProtocolsApi as(Client client) {
    return new ProtocolsApi(client);
  }

  /** Adds a protocol of 40 minutes and 0.5 mg/kg, with these changes. */
  public Answer add(String name, Map<String, Object> changes) {
    return client.post("/api/protocols", body(name, changes));
  }

  /** The same, with a key that makes a repeat harmless. */
  public Answer addOnce(String key, String name) {
    return client.postOnce(key, "/api/protocols", body(name, Map.of()));
  }

  public JsonNode get(String id) {
    return client.get("/api/protocols/" + id).expect(200).json();
  }

  public List<JsonNode> all() {
    JsonNode all = client.get("/api/protocols").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false).toList();
  }

  /** Puts the protocol's plan as it is, with these changes. */
  public Answer plan(String id, Map<String, Object> changes) {
    return client.put("/api/protocols/" + id, stored(id, changes));
  }

  /** Puts the protocol's dose and limits as they are, with these changes. */
  public Answer order(String id, Map<String, Object> changes) {
    return client.put("/api/protocols/" + id + "/dose", stored(id, changes));
  }

  private Map<String, Object> stored(String id, Map<String, Object> changes) {
    return Body.of(get(id), changes);
  }

  static Map<String, Object> body(String name, Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>(PLAN);
    body.putAll(DOSE);
    body.put("name", name);
    body.putAll(changes);
    return body;
  }
}
