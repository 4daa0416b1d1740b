package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Books, moves and cancels visits and reads the board as one client. */
public final class BookingApi {

  private final Client client;

  private BookingApi(Client client) {
    this.client = client;
  }

  public static BookingApi as(Client client) {
    return new BookingApi(client);
  }

  public static BookingApi frontDesk() {
    return new BookingApi(Client.frontDesk());
  }

  /** A new patient's first visit by the 40-minute protocol (two hours in all). */
  public static Map<String, Object> mood(String chair, String start) {
    return visit(ClinicDay.MOOD, "MOOD", chair, start);
  }

  /** A new patient's first visit by the two-hour protocol (3 h 45 min in all). */
  public static Map<String, Object> pain(String chair, String start) {
    return visit(ClinicDay.PAIN, "CRPS", chair, start);
  }

  private static Map<String, Object> visit(
      String protocol, String reportGroup, String chair, String start) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("patient", PatientsApi.as(Client.frontDesk()).register().toString());
    body.put("reportGroup", reportGroup);
    body.put("protocol", protocol);
    body.put("chair", chair);
    body.put("start", start);
    return body;
  }

  /** The next visit of the same course. */
  public static Map<String, Object> inCourse(JsonNode visit, String chair, Instant start) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("patient", visit.path("patient").asText());
    body.put("course", visit.path("course").asText());
    body.put("chair", chair);
    body.put("start", start.toString());
    return body;
  }

  /** The same order with one field changed. */
  public static Map<String, Object> with(Map<String, Object> order, String field, Object value) {
    Map<String, Object> body = new LinkedHashMap<>(order);
    body.put(field, value);
    return body;
  }

  public JsonNode book(Map<String, Object> order) {
    return tryBook(order).expect(201).json();
  }

  public Answer tryBook(Map<String, Object> order) {
    return client.post("/api/appointments", order);
  }

  public Answer tryBook(Map<String, Object> order, String idempotencyKey) {
    return client.send(
        "POST",
        "/api/appointments",
        BodyPublishers.ofString(Answer.text(order)),
        "application/json",
        List.of("Idempotency-Key", idempotencyKey));
  }

  public Answer bookRefused(Map<String, Object> order, int status, String code) {
    return tryBook(order).expectProblem(status, code);
  }

  public JsonNode get(String id) {
    return client.get("/api/appointments/" + id).expect(200).json();
  }

  public Answer getRefused(String id, int status, String code) {
    return client.get("/api/appointments/" + id).expectProblem(status, code);
  }

  /** What is still to come for a patient. */
  public Answer tryComing(Object patient) {
    return client.get("/api/patients/" + patient + "/appointments");
  }

  public JsonNode move(JsonNode appointment, String chair, String start) {
    return tryMove(appointment, chair, start).expect(200).json();
  }

  public Answer tryMove(JsonNode appointment, String chair, String start) {
    return say(
        appointment,
        "move",
        Map.of("chair", chair, "start", start, "version", appointment.path("version").asInt()));
  }

  /** Moves with a key that makes a repeat harmless. */
  public Answer tryMoveOnce(String key, JsonNode appointment, String chair, String start) {
    return client.postOnce(
        key,
        "/api/appointments/" + appointment.path("id").asText() + "/move",
        Map.of("chair", chair, "start", start, "version", appointment.path("version").asInt()));
  }

  /** Moves although rules stand in the way, for this reason. */
  public Answer tryMoveAnyway(JsonNode appointment, String chair, String start, String reason) {
    return say(
        appointment,
        "move",
        Map.of(
            "chair",
            chair,
            "start",
            start,
            "override",
            reason,
            "version",
            appointment.path("version").asInt()));
  }

  /** Says a verb with an If-Match header instead of a version in the body. */
  public Answer tryMatching(
      JsonNode appointment, String verb, String ifMatch, Map<String, Object> body) {
    return client.send(
        "POST",
        "/api/appointments/" + appointment.path("id").asText() + "/" + verb,
        BodyPublishers.ofString(Answer.text(body)),
        "application/json",
        List.of("If-Match", ifMatch));
  }

  public Answer answer(String id) {
    return client.get("/api/appointments/" + id).expect(200);
  }

  public Answer tryDefer(JsonNode appointment, String reason) {
    return say(
        appointment,
        "defer",
        Map.of("reason", reason, "version", appointment.path("version").asInt()));
  }

  public Answer tryEscort(JsonNode appointment, String from, String to) {
    return say(
        appointment,
        "escort",
        Map.of("escortFrom", from, "escortTo", to, "version", appointment.path("version").asInt()));
  }

  /** Says what the chair must have. */
  public Answer tryNeed(JsonNode appointment, String... features) {
    int version = appointment.path("version").asInt();
    return say(appointment, "features", Map.of("features", features, "version", version));
  }

  public JsonNode cancel(JsonNode appointment) {
    return tryCancel(appointment).expect(200).json();
  }

  public Answer tryCancel(JsonNode appointment) {
    return say(
        appointment,
        "cancel",
        Map.of("by", "PATIENT", "reason", "Ill", "version", appointment.path("version").asInt()));
  }

  /** One of confirm, check-in and no-show. */
  public JsonNode say(JsonNode appointment, String verb) {
    return trySay(appointment, verb).expect(200).json();
  }

  public Answer trySay(JsonNode appointment, String verb) {
    return say(appointment, verb, Map.of("version", appointment.path("version").asInt()));
  }

  /** Says whether one of CONSENT, FASTING, ESCORT and SCREENING stands. */
  public JsonNode sayReady(JsonNode appointment, String gate, boolean stands) {
    return trySayReady(appointment, gate, stands).expect(200).json();
  }

  public Answer trySayReady(JsonNode appointment, String gate, boolean stands) {
    return say(
        appointment,
        "readiness",
        Map.of("gate", gate, "stands", stands, "version", appointment.path("version").asInt()));
  }

  private Answer say(JsonNode appointment, String verb, Map<String, Object> body) {
    return client.post("/api/appointments/" + appointment.path("id").asText() + "/" + verb, body);
  }

  /** What the deployed application told its own parts about an appointment, in order. */
  public static List<String> heard(JsonNode appointment) {
    return Client.nobody()
        .get("/testing/events/" + appointment.path("id").asText())
        .expect(200)
        .body()
        .lines()
        .toList();
  }

  public JsonNode board(ClinicDay day) {
    return client.get("/api/board?day=" + day.date()).expect(200).json();
  }

  /** The twelfths of a nurse needed, such as "10:00 6", by the clinic's clock and in time order. */
  public List<String> needed(ClinicDay day) {
    List<String> needed = new ArrayList<>();
    for (JsonNode load : board(day).path("load")) {
      if (load.path("needed").asInt() > 0) {
        needed.add(
            Instant.parse(load.path("quarter").asText())
                    .atZone(ZoneId.of(ClinicFixture.ZONE))
                    .toLocalTime()
                + " "
                + load.path("needed").asInt());
      }
    }
    return needed;
  }

  /** Free times, such as "2031-01-06 08:00"; a query without the question mark. */
  public List<String> slots(String query) {
    List<String> slots = new ArrayList<>();
    for (JsonNode slot : client.get("/api/slots?" + query).expect(200).json()) {
      slots.add(
          Instant.parse(slot.path("start").asText())
              .atZone(ZoneId.of(ClinicFixture.ZONE))
              .toLocalDateTime()
              .toString()
              .replace('T', ' '));
    }
    return slots;
  }

  public Answer trySlots(String query) {
    return client.get("/api/slots?" + query);
  }

  public Answer free(String protocol, String from, String chair) {
    return client.get(
        "/api/free?protocol="
            + protocol
            + "&from="
            + from
            + (chair.isEmpty() ? "" : "&chair=" + chair));
  }
}
