package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Reads the overrides as one client. */
public final class OverridesApi {

  private final Client client;

  private OverridesApi(Client client) {
    this.client = client;
  }

  public static OverridesApi as(Client client) {
    return new OverridesApi(client);
  }

  /** Those of visits of this day and the six after it. */
  public JsonNode of(ClinicDay day) {
    return client.get("/api/overrides" + query(day)).expect(200).json();
  }

  /** What was set aside for one appointment. */
  public List<String> codes(ClinicDay day, JsonNode appointment) {
    List<String> codes = new ArrayList<>();
    for (JsonNode override : of(day)) {
      if (override.path("appointment").asText().equals(appointment.path("id").asText())) {
        override.path("codes").forEach(code -> codes.add(code.asText()));
      }
    }
    return codes;
  }

  public String page(ClinicDay day) {
    return client.get(pageOf(day)).expect(200).body();
  }

  /** The address of the page with those of a week. */
  public static String pageOf(ClinicDay day) {
    return "/overrides" + query(day);
  }

  private static String query(ClinicDay day) {
    return "?from=" + day.date() + "&to=" + day.date().plusDays(6);
  }
}
