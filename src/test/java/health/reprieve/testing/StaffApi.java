package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Drives the staff list over the JSON API, as the manager. */
public final class StaffApi {

  public static final String PASSWORD = "reprieve-test-person";

  private final Client client = Client.manager();

  /** Adds somebody with {@link #PASSWORD}. */
  public Answer add(String username, String displayName, String role) {
    return client.post("/api/staff", body(username, displayName, role, PASSWORD));
  }

  public Answer addWithPassword(String username, String password) {
    return client.post("/api/staff", body(username, "Pat Word", "NURSE", password));
  }

  /** Adds with a key that makes a repeat harmless. */
  public Answer addOnce(String key, String username) {
    return client.postOnce(key, "/api/staff", body(username, "Once Only", "FRONT_DESK", PASSWORD));
  }

  public JsonNode get(String id) {
    return client.get("/api/staff/" + id).expect(200).json();
  }

  /** The id of who signs in under this name. */
  public String idOf(String username) {
    JsonNode all = client.get("/api/staff").expect(200).json();
    List<String> found =
        StreamSupport.stream(all.spliterator(), false)
            .filter(person -> person.path("username").asText().equals(username))
            .map(person -> person.path("id").asText())
            .toList();
    return found.get(0);
  }

  /** Puts the person as stored, with these changes. */
  public Answer change(String id, Map<String, Object> changes) {
    return client.put("/api/staff/" + id, Body.of(get(id), changes));
  }

  private static Map<String, String> body(
      String username, String displayName, String role, String password) {
    return Map.of(
        "username", username, "displayName", displayName, "role", role, "password", password);
  }
}
