package health.reprieve.testing;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The patients' pages over plain HTTP, as a browser without JavaScript uses them. */
public final class PatientPages {

  private static final Pattern HIDDEN =
      Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

  private final Client client;

  private PatientPages(Client client) {
    this.client = client;
  }

  public static PatientPages as(Client client) {
    return new PatientPages(client);
  }

  public String list() {
    return client.get("/patients").expect(200).body();
  }

  public String search(String words) {
    return client.form("/patients/search", Map.of("q", words)).expect(200).body();
  }

  /** What a page gets that searches while one types. */
  public String searchPart(String words) {
    return client
        .form("/patients/search", Map.of("q", words), "HX-Request", "true")
        .expect(200)
        .body();
  }

  public String open(UUID id) {
    return client.get("/patients/" + id).expect(200).body();
  }

  /** The form to edit a patient, as far as its hidden fields go. */
  public Map<String, Object> editForm(UUID id) {
    return hidden(client.get("/patients/" + id + "/edit").expect(200).body());
  }

  public Map<String, Object> registerForm() {
    return hidden(client.get("/patients/new").expect(200).body());
  }

  public Answer register(Map<String, Object> form) {
    return client.form("/patients", form);
  }

  public Answer save(UUID id, Map<String, Object> form) {
    return client.form("/patients/" + id, form);
  }

  public Answer addCondition(UUID id, String choice) {
    return client.form("/patients/" + id + "/conditions", Map.of("condition", choice));
  }

  public String intakeForm(UUID id) {
    return client.get("/patients/" + id + "/intake").expect(200).body();
  }

  public Answer take(UUID id, Map<String, Object> form) {
    return client.form("/patients/" + id + "/intake", form);
  }

  /** The medication reviews as a page of their own. */
  public String medications(UUID id) {
    return client.get("/medications/of/" + id).expect(200).body();
  }

  /** The form of a new review, or of the correction of one. */
  public String medicationForm(UUID id, String review) {
    return client.get("/medications/of/" + id + "/" + review).expect(200).body();
  }

  public Answer saveMedication(UUID id, String review, Map<String, Object> form) {
    return client.form("/medications/of/" + id + "/" + review, form);
  }

  public Answer conditions() {
    return client.get("/setup/conditions");
  }

  public String condition(String code) {
    return client.get("/setup/conditions/" + code).expect(200).body();
  }

  public Answer saveCondition(String code, Map<String, Object> form) {
    return client.form("/setup/conditions/" + code, form);
  }

  public Answer saveMeasure(String code, Map<String, Object> form) {
    return client.form("/setup/conditions/" + code + "/measure", form);
  }

  /** The patient that a page leads to after saving. */
  public static UUID id(Answer saved) {
    String path = URI.create(saved.expect(303).header("Location")).getPath();
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  public static Map<String, Object> hidden(String page) {
    Map<String, Object> fields = new LinkedHashMap<>();
    Matcher found = HIDDEN.matcher(page);
    while (found.find()) {
      fields.put(found.group(1), found.group(2));
    }
    return fields;
  }
}
