package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;

/** Bodies of changes. */
public final class Body {

  private Body() {}

  /** The thing as it was answered, every value as text, with these changes. */
  public static Map<String, Object> of(JsonNode stored, Map<String, ?> changes) {
    Map<String, Object> body = new HashMap<>();
    stored.properties().forEach(field -> body.put(field.getKey(), field.getValue().asText()));
    body.putAll(changes);
    return body;
  }
}
