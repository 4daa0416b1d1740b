package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the wait list and answers offers as one client. */
public final class WaitListApi {

  private final Client client;

  private WaitListApi(Client client) {
    this.client = client;
  }

  public static WaitListApi frontDesk() {
    return new WaitListApi(Client.frontDesk());
  }

  public static WaitListApi as(Client client) {
    return new WaitListApi(client);
  }

  /** A new patient who waits for a first visit by the 40-minute protocol. */
  public static Map<String, Object> mood(int noticeHours) {
    Map<String, Object> wait = new LinkedHashMap<>();
    wait.put("patient", PatientsApi.as(Client.frontDesk()).register().toString());
    wait.put("reportGroup", "MOOD");
    wait.put("protocol", ClinicDay.MOOD);
    wait.put("noticeHours", noticeHours);
    return wait;
  }

  /** Puts somebody on the list; the entry's id. */
  public String add(Map<String, Object> wait) {
    return tryAdd(wait).expect(201).json().path("id").asText();
  }

  public Answer tryAdd(Map<String, Object> wait) {
    return client.post("/api/wait-list", wait);
  }

  public Answer addOnce(String key, Map<String, Object> wait) {
    return client.postOnce(key, "/api/wait-list", wait);
  }

  public JsonNode all() {
    return client.get("/api/wait-list").expect(200).json();
  }

  /** One entry of the list; missing where it is not on it. */
  public JsonNode entry(String id) {
    for (JsonNode entry : all().path("entries")) {
      if (entry.path("id").asText().equals(id)) {
        return entry;
      }
    }
    return MissingNode.getInstance();
  }

  /** What is offered to the entry; missing where nothing is. */
  public JsonNode offer(String entry) {
    return entry(entry).path("offer");
  }

  public Answer accept(JsonNode offer) {
    return answer(offer, "accept");
  }

  public Answer decline(JsonNode offer) {
    return answer(offer, "decline");
  }

  private Answer answer(JsonNode offer, String answer) {
    return client.post(
        "/api/wait-list/offers/" + offer.path("id").asText() + "/" + answer,
        Map.of("version", offer.path("version").asInt()));
  }

  public Answer remove(String id) {
    return client.post(
        "/api/wait-list/" + id + "/remove", Map.of("version", entry(id).path("version").asInt()));
  }

  public Answer changeTerms(int hours, int version) {
    return client.put("/api/wait-list/terms", Map.of("offerHours", hours, "version", version));
  }

  public Answer page() {
    return client.get("/waitlist");
  }

  public Answer drawer(ClinicDay day) {
    return client.get("/waitlist/drawer?day=" + day.date());
  }
}
