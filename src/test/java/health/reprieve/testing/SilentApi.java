package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The worklist of patients who do not answer their diary, or whom it does not reach. */
public final class SilentApi {

  private SilentApi() {}

  /** The patient's row; missing where they are not on the list. */
  public static JsonNode row(UUID patient) {
    JsonNode all = Client.frontDesk().get("/api/worklist/silent-diaries").expect(200).json();
    return StreamSupport.stream(all.spliterator(), false)
        .filter(one -> one.path("patient").asText().equals(patient.toString()))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  public static String page() {
    return Client.nurse().get("/worklist/silent-diaries").expect(200).body();
  }
}
