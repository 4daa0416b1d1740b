package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Reads and changes on which days patients are asked, as one client. */
public final class DiaryPlansApi {

  private final Client client;

  private DiaryPlansApi(Client client) {
    this.client = client;
  }

  public static DiaryPlansApi as(Client client) {
    return new DiaryPlansApi(client);
  }

  public JsonNode of(String protocol) {
    for (JsonNode plan : client.get("/api/diary-plans").expect(200).json()) {
      if (plan.path("protocol").asText().equals(protocol)) {
        return plan;
      }
    }
    throw new AssertionError("no plan of " + protocol);
  }

  /** Sends the plan with these changes. */
  public Answer change(JsonNode plan, Map<String, ?> changes) {
    return client.put("/api/diary-plans/" + plan.path("protocol").asText(), Body.of(plan, changes));
  }
}
