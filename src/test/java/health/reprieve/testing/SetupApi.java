package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

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
    return client.put("/api/site", Body.of(site(), changes));
  }

  public JsonNode week() {
    return client.get("/api/opening-hours").expect(200).json();
  }

  /** Puts the week as it is, with these changes; an empty text closes. */
  public Answer changeWeek(Map<String, Object> changes) {
    return client.put("/api/opening-hours", Body.of(week(), changes));
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

  /** Puts the chair as it is, with these changes. */
  public Answer changeChair(String id, Map<String, Object> changes) {
    return client.put("/api/chairs/" + id, Body.of(chair(id), changes));
  }

  public JsonNode chair(String id) {
    return client.get("/api/chairs/" + id).expect(200).json();
  }

  public Answer addShift(Map<String, Object> shift) {
    return client.post("/api/shifts", shift);
  }

  public JsonNode shift(String id) {
    return client.get("/api/shifts/" + id).expect(200).json();
  }

  /** Puts the shift as it is, with these changes. */
  public Answer changeShift(String id, Map<String, Object> changes) {
    return client.put("/api/shifts/" + id, Body.of(shift(id), changes));
  }

  public Answer removeShift(String id) {
    return client.delete("/api/shifts/" + id);
  }

  public JsonNode shiftsFrom(String day) {
    return client.get("/api/shifts?from=" + day).expect(200).json();
  }

  /** Adds a chair with a key that makes a repeat harmless. */
  public Answer addChairOnce(String key, Map<String, Object> chair) {
    return client.postOnce(key, "/api/chairs", chair);
  }

  /** How many nurses work through the quarter hours of a day, by the start of each. */
  public Map<String, Integer> onDuty(String day) {
    Map<String, Integer> counts = new TreeMap<>();
    day(day)
        .path("nursesOnDuty")
        .forEach(one -> counts.put(one.path("quarter").asText(), one.path("nurses").asInt()));
    return counts;
  }
}
