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

  public Answer closeDays(String first, String last, String reason) {
    return client.post("/api/closed-days", Map.of("day", first, "lastDay", last, "reason", reason));
  }

  /** Closes many days, each for its own reason. */
  public Answer closeDays(Map<String, String> reasons) {
    return client.post(
        "/api/closed-days/list",
        Map.of(
            "days",
            reasons.entrySet().stream()
                .map(day -> Map.of("day", day.getKey(), "reason", day.getValue()))
                .toList()));
  }

  public Answer openSpecially(String day, String opens, String closes, String reason) {
    return client.post(
        "/api/special-hours",
        Map.of("day", day, "opens", opens, "closes", closes, "reason", reason));
  }

  public Answer openAsUsual(String day) {
    return client.delete("/api/special-hours/" + day);
  }

  public JsonNode specialHours(String from, String to) {
    return client.get("/api/special-hours?from=" + from + "&to=" + to).expect(200).json();
  }

  public Answer addOutage(String chair, Map<String, Object> outage) {
    return client.post("/api/chairs/" + chair + "/outages", outage);
  }

  public JsonNode outages(String chair) {
    return client.get("/api/chairs/" + chair + "/outages").expect(200).json();
  }

  public JsonNode outage(String chair, String id) {
    return client.get("/api/chairs/" + chair + "/outages/" + id).expect(200).json();
  }

  /** Puts the outage as it is, with these changes. */
  public Answer changeOutage(String chair, String id, Map<String, Object> changes) {
    return client.put(
        "/api/chairs/" + chair + "/outages/" + id, Body.of(outage(chair, id), changes));
  }

  public Answer removeOutage(String chair, String id) {
    return client.delete("/api/chairs/" + chair + "/outages/" + id);
  }

  public Answer addAbsence(Map<String, Object> absence) {
    return client.post("/api/absences", absence);
  }

  public Answer absence(String id) {
    return client.get("/api/absences/" + id);
  }

  public Answer absencesFrom(String day) {
    return client.get("/api/absences?from=" + day);
  }

  /** Puts the absence as it is, with these changes. */
  public Answer changeAbsence(String id, Map<String, Object> changes) {
    return client.put("/api/absences/" + id, Body.of(absence(id).expect(200).json(), changes));
  }

  public Answer removeAbsence(String id) {
    return client.delete("/api/absences/" + id);
  }

  /** How many clinicians are on site through the quarter hours of a day, by the start of each. */
  public Map<String, Integer> onSite(String day) {
    Map<String, Integer> counts = new TreeMap<>();
    day(day)
        .path("cliniciansOnSite")
        .forEach(one -> counts.put(one.path("quarter").asText(), one.path("clinicians").asInt()));
    return counts;
  }

  /** Closes a day with a key that makes a repeat harmless. */
  public Answer closeDayOnce(String key, String day, String reason) {
    return client.postOnce(key, "/api/closed-days", Map.of("day", day, "reason", reason));
  }

  /** The same for days in a row. */
  public Answer closeDaysOnce(String key, String first, String last, String reason) {
    return client.postOnce(
        key, "/api/closed-days", Map.of("day", first, "lastDay", last, "reason", reason));
  }

  /** The same for special hours from 08:00 on. */
  public Answer openSpeciallyOnce(String key, String day, String closes) {
    return client.postOnce(
        key,
        "/api/special-hours",
        Map.of("day", day, "opens", "08:00", "closes", closes, "reason", "Staff meeting"));
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
