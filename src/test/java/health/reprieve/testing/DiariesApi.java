package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.assertj.core.api.Assertions;

/** Reads what patients answered in their diaries as one client. */
public final class DiariesApi {

  private final Client client;

  private DiariesApi(Client client) {
    this.client = client;
  }

  public static DiariesApi as(Client client) {
    return new DiariesApi(client);
  }

  public static String path(UUID patient) {
    return "/diary/of/" + patient;
  }

  public static String json(UUID patient) {
    return "/api/patients/" + patient + "/diaries";
  }

  public Answer tryOf(UUID patient) {
    return client.get(json(patient));
  }

  public JsonNode of(UUID patient) {
    return tryOf(patient).expect(200).json();
  }

  /** The patient's only diary. */
  public JsonNode only(UUID patient) {
    JsonNode all = of(patient);
    Assertions.assertThat(all).hasSize(1);
    return all.path(0);
  }

  /** The day so many days after the last infusion, of the only diary. */
  public JsonNode day(DiaryPatient who, int days) {
    String day = who.zero().plusDays(days).toString();
    return StreamSupport.stream(only(who.id()).path("days").spliterator(), false)
        .filter(one -> one.path("day").asText().equals(day))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no day " + day));
  }

  public Answer tryPage(UUID patient) {
    return client.get(path(patient));
  }

  public String page(UUID patient) {
    return tryPage(patient).expect(200).body();
  }

  public String pageOfAllDays(UUID patient) {
    return client.get(path(patient) + "?days=all").expect(200).body();
  }
}
