package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Drives the worklist over its JSON API and its pages. */
public final class WorklistApi {

  private final Client client;

  private WorklistApi(Client client) {
    this.client = client;
  }

  public static WorklistApi as(Client client) {
    return new WorklistApi(client);
  }

  /** The codes of what stands in the way of an appointment; empty where it is not stranded. */
  public List<String> reasons(String appointment) {
    return stranded(appointment).findValuesAsText("code");
  }

  /** What stands in the way of an appointment in words. */
  public List<String> words(String appointment) {
    return stranded(appointment).findValuesAsText("words");
  }

  private JsonNode stranded(String appointment) {
    JsonNode all = client.get("/api/worklist/stranded").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("appointment").path("id").asText().equals(appointment))
        .findFirst()
        .map(one -> one.path("reasons"))
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  public String page() {
    return client.get("/worklist").expect(200).body();
  }

  /** The sentence that set-up pages include. */
  public String note() {
    return client.get("/worklist/stranded").expect(200).body();
  }

  /** The list of ending relief from above. */
  public JsonNode reliefEndings() {
    return client.get("/api/worklist/relief-ending").expect(200).json();
  }

  /** The patient on the list of ending relief; missing where they are not on it. */
  public JsonNode reliefEnding(UUID patient) {
    return StreamSupport.stream(reliefEndings().spliterator(), false)
        .filter(one -> one.path("patient").asText().equals(patient.toString()))
        .findFirst()
        .orElse(com.fasterxml.jackson.databind.node.MissingNode.getInstance());
  }

  public String reliefEndingPage() {
    return client.get("/worklist/relief-ending").expect(200).body();
  }
}
