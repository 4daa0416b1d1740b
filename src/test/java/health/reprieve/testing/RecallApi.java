package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Calls patients back as one client: boosters, tries to reach them, decisions after trials. */
public final class RecallApi {

  private static final String LISTS = "/api/worklist/";

  private final Client client;

  private RecallApi(Client client) {
    this.client = client;
  }

  public static RecallApi as(Client client) {
    return new RecallApi(client);
  }

  public JsonNode boosters(UUID patient) {
    return client.get("/api/next-booster/" + patient).expect(200).json();
  }

  /** The only suggestion of a patient. */
  public JsonNode booster(UUID patient) {
    return boosters(patient).path("boosters").path(0);
  }

  public String boosterPart(UUID patient) {
    return client.get("/next-booster/of/" + patient).expect(200).body();
  }

  /** The patient on a list; missing where they are not shown. */
  public JsonNode row(String list, UUID patient, boolean putOffToo) {
    JsonNode all = client.get(LISTS + list + (putOffToo ? "?all=1" : "")).expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("patient").asText().equals(patient.toString()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** A call about ending relief without an answer; change what the test is about. */
  public static Map<String, Object> call(UUID patient) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("patient", patient.toString());
    told.put("reason", "RELIEF_ENDING");
    told.put("way", "PHONE");
    told.put("outcome", "NO_ANSWER");
    return told;
  }

  public Answer tryRecord(Map<String, Object> told) {
    return client.post("/api/contact-tries", told);
  }

  public JsonNode record(Map<String, Object> told) {
    return tryRecord(told).expect(201).json();
  }

  public Answer recordOnce(String key, Map<String, Object> told) {
    return client.postOnce(key, "/api/contact-tries", told);
  }

  public JsonNode tries(UUID patient) {
    return client.get("/api/contact-tries/" + patient).expect(200).json();
  }

  public Answer noteOnPage(UUID patient, Map<String, ?> form) {
    return client.form("/contact-tries/of/" + patient, form);
  }

  public JsonNode terms() {
    return client.get("/api/recall-terms").expect(200).json();
  }

  /** The terms as in force, changed; null for a trial as the protocol plans it. */
  public Answer changeTerms(int version, int leadDays, @Nullable Integer trialSessions) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", version);
    body.put("leadDays", leadDays);
    if (trialSessions != null) {
      body.put("trialSessions", trialSessions);
    }
    return client.post("/api/recall-terms", body);
  }

  /** Changes the lead with a key that makes a repeat harmless. */
  public Answer changeLeadOnce(String key, int version, int leadDays) {
    return client.postOnce(
        key, "/api/recall-terms", Map.of("version", version, "leadDays", leadDays));
  }

  public Answer reviews() {
    return client.get("/api/trial-reviews");
  }

  /** The trial on the list; missing where it is not up for a decision. */
  public JsonNode review(UUID course) {
    return StreamSupport.stream(reviews().expect(200).json().spliterator(), false)
        .filter(one -> one.path("course").asText().equals(course.toString()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  public Answer sign(UUID course, String verdict, String reason) {
    return client.post(decisions(course), Map.of("verdict", verdict, "reason", reason));
  }

  public Answer signOnce(String key, UUID course, String verdict, String reason) {
    return client.postOnce(key, decisions(course), Map.of("verdict", verdict, "reason", reason));
  }

  private static String decisions(UUID course) {
    return "/api/trial-reviews/" + course + "/decisions";
  }

  public Answer decided(UUID patient) {
    return client.get("/api/trial-reviews/of/" + patient);
  }

  public JsonNode stops(UUID patient) {
    return client.get("/api/trial-reviews/stops/of/" + patient).expect(200).json();
  }

  /** The note that forms to book include; blank where nothing stands. */
  public String stopNote(UUID patient) {
    return client.get("/trial-reviews/stops/of/" + patient).expect(200).body();
  }

  public Answer page(String path) {
    return client.get(path);
  }

  /** What a page that includes this one gets of it. */
  public String part(String path) {
    return client
        .send("GET", path, BodyPublishers.noBody(), "text/html", List.of("HX-Request", "true"))
        .expect(200)
        .body();
  }
}
