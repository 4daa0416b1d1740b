package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Plans, books and changes series as one client. */
public final class SeriesApi {

  private final Client client;

  private SeriesApi(Client client) {
    this.client = client;
  }

  public static SeriesApi frontDesk() {
    return new SeriesApi(Client.frontDesk());
  }

  /** A new patient's first course of six sessions, two to four days apart (two hours each). */
  public static Map<String, Object> mood(ClinicDay firstDay) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("patient", PatientsApi.as(Client.frontDesk()).register().toString());
    order.put("reportGroup", "MOOD");
    order.put("protocol", ClinicDay.MOOD);
    order.put("from", firstDay.date().toString());
    return order;
  }

  /** The rest of the patient's course. */
  public static Map<String, Object> rest(Map<String, Object> order, JsonNode series) {
    return new LinkedHashMap<>(
        Map.of("patient", order.get("patient"), "course", series.path("course").asText()));
  }

  /** One booked session, or it and all after it. */
  public static Map<String, Object> part(
      Map<String, Object> order, JsonNode series, int session, String scope) {
    Map<String, Object> part = rest(order, series);
    part.put("scope", scope);
    part.put("appointment", appointment(series, session).path("id").asText());
    return part;
  }

  /** The series' appointment of this number in time order, from 1. */
  public static JsonNode appointment(JsonNode series, int session) {
    return series.path("appointments").path(session - 1);
  }

  /** The local days of the series' appointments. */
  public static List<String> days(JsonNode series) {
    List<String> days = new ArrayList<>();
    series
        .path("appointments")
        .forEach(one -> days.add(one.path("start").asText().substring(0, 10)));
    return days;
  }

  public JsonNode plans(Map<String, Object> order) {
    return tryPlans(order).expect(200).json();
  }

  public Answer tryPlans(Map<String, Object> order) {
    return client.post("/api/series/plans", order);
  }

  /** Books the best plan there is. */
  public JsonNode bookBest(Map<String, Object> order) {
    JsonNode plans = plans(order);
    return tryBook(order, plans, 0).expect(201).json();
  }

  public Answer tryBook(Map<String, Object> order, JsonNode plans, int plan) {
    return client.post("/api/series", chosen(order, plans, plan));
  }

  public Answer tryBookOnce(String key, Map<String, Object> order, JsonNode plans, int plan) {
    return client.postOnce(key, "/api/series", chosen(order, plans, plan));
  }

  /** Books the sessions in these places. */
  public JsonNode bookAt(Map<String, Object> order, List<Map<String, Object>> places) {
    Map<String, Object> body = new LinkedHashMap<>(order);
    body.put("places", places);
    return client.post("/api/series", body).expect(201).json();
  }

  /** The same sessions in other places. */
  public Answer tryChangeTo(
      Map<String, Object> order, JsonNode plans, List<Map<String, Object>> places) {
    Map<String, Object> body = new LinkedHashMap<>(order);
    body.put("places", places);
    body.put("standing", plans.path("standing"));
    return tryChangeTo(body);
  }

  public JsonNode change(Map<String, Object> order, JsonNode plans, int plan) {
    return tryChange(order, plans, plan).expect(200).json();
  }

  public Answer tryChange(Map<String, Object> order, JsonNode plans, int plan) {
    return client.put("/api/series", chosen(order, plans, plan));
  }

  /** The same sessions in the places that they have, from this one on. */
  public static Map<String, Object> staying(
      Map<String, Object> order, JsonNode plans, JsonNode booked, int from) {
    Map<String, Object> body = new LinkedHashMap<>(order);
    List<Map<String, Object>> places = new ArrayList<>();
    for (int session = from; session <= booked.path("appointments").size(); session++) {
      JsonNode one = appointment(booked, session);
      places.add(Map.of("chair", one.path("chair").asText(), "start", one.path("start").asText()));
    }
    body.put("places", places);
    body.put("standing", plans.path("standing"));
    return body;
  }

  public Answer tryChangeTo(Map<String, Object> body) {
    return client.put("/api/series", body);
  }

  private static Map<String, Object> chosen(Map<String, Object> order, JsonNode plans, int plan) {
    Map<String, Object> body = new LinkedHashMap<>(order);
    List<Map<String, Object>> places = new ArrayList<>();
    for (JsonNode session : plans.path("plans").path(plan).path("sessions")) {
      places.add(
          Map.of("chair", session.path("chair").asText(), "start", session.path("start").asText()));
    }
    body.put("places", places);
    body.put("standing", plans.path("standing"));
    return body;
  }
}
