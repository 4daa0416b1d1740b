package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Drives the clinic's set-up over its JSON API: as the manager unless said otherwise. */
public final class SetupApi {

  private final Client client;

  private SetupApi(Client client) {
    this.client = client;
  }

  public static SetupApi manager() {
    return new SetupApi(Client.manager());
  }

  public static SetupApi as(Client client) {
    return new SetupApi(client);
  }

  public JsonNode site() {
    return client.get("/api/site").expect(200).json();
  }

  public Answer changeSite(Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>();
    JsonNode site = site();
    site.fieldNames().forEachRemaining(name -> body.put(name, site.get(name).asText()));
    body.putAll(changes);
    return client.put("/api/site", body);
  }

  public JsonNode week() {
    return client.get("/api/opening-hours").expect(200).json();
  }

  /** Puts the week as it is, with these changes; an empty text closes. */
  public Answer changeWeek(Map<String, Object> changes) {
    Map<String, Object> body = new HashMap<>();
    JsonNode week = week();
    week.fieldNames().forEachRemaining(name -> body.put(name, week.get(name).asText()));
    body.putAll(changes);
    return client.put("/api/opening-hours", body);
  }

  public Answer closeDay(String day, String reason) {
    return client.post("/api/closed-days", Map.of("day", day, "reason", reason));
  }

  public Answer openDay(String day) {
    return client.delete("/api/closed-days/" + day);
  }

  public JsonNode closedDays(String from, String to) {
    return client.get("/api/closed-days?from=" + from + "&to=" + to).expect(200).json();
  }

  public JsonNode day(String day) {
    return client.get("/api/calendar/" + day).expect(200).json();
  }

  public Answer addChair(Map<String, Object> chair) {
    return client.post("/api/chairs", chair);
  }

  public Answer changeChair(String id, Map<String, Object> chair) {
    return client.put("/api/chairs/" + id, chair);
  }

  public JsonNode chair(String id) {
    return client.get("/api/chairs/" + id).expect(200).json();
  }

  public Answer addShift(Map<String, Object> shift) {
    return client.post("/api/nurse-shifts", shift);
  }

  public Answer changeShift(String id, Map<String, Object> shift) {
    return client.put("/api/nurse-shifts/" + id, shift);
  }

  public Answer removeShift(String id) {
    return client.delete("/api/nurse-shifts/" + id);
  }

  public JsonNode shiftsFrom(String day) {
    return client.get("/api/nurse-shifts?from=" + day).expect(200).json();
  }

  /** A new nurse of this name, for tests that need one of their own; the id. */
  public String addNurse(String username, String displayName) {
    return client
        .post(
            "/api/staff",
            Map.of(
                "username",
                username,
                "displayName",
                displayName,
                "role",
                "NURSE",
                "password",
                "reprieve-test-person"))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
