package health.reprieve.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Loads a clinic's own instrument: two questions of 0 to 4, the second one with an alarm. */
public final class InstrumentsApi {

  private final Client client;

  private InstrumentsApi(Client client) {
    this.client = client;
  }

  public static InstrumentsApi as(Client client) {
    return new InstrumentsApi(client);
  }

  public static String freshCode() {
    return "OWN-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
  }

  public Answer tryLoad(String code, Map<String, ?> changes) {
    Map<String, Object> body = new LinkedHashMap<>(own(code));
    body.putAll(changes);
    return client.put("/api/instruments/" + code, body);
  }

  public Answer tryGet(String code) {
    return client.get("/api/instruments/" + code);
  }

  /** The same as the page takes it. */
  public static String text(String code) {
    return Answer.text(own(code));
  }

  private static Map<String, Object> own(String code) {
    Map<String, Object> alarm = new LinkedHashMap<>(question(2, "Staying asleep"));
    alarm.put("alarmAbove", 3);
    return Map.of(
        "code",
        code,
        "title",
        "Sleep, short",
        "edition",
        "1",
        "language",
        "en",
        "licence",
        "Ours",
        "leadIn",
        "Last week:",
        "rule",
        "SUM",
        "questions",
        List.of(question(1, "Falling asleep"), alarm),
        "bands",
        List.of(Map.of("least", 0, "words", "good"), Map.of("least", 5, "words", "poor")));
  }

  private static Map<String, Object> question(int number, String text) {
    return Map.of("number", number, "text", text, "least", 0, "most", 4);
  }
}
