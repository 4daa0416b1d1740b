package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Bodies of changes. */
public final class Body {

  private Body() {}

  /** The thing as it was answered, every value as text or a list, with these changes. */
  public static Map<String, Object> of(JsonNode stored, Map<String, ?> changes) {
    Map<String, Object> body = new HashMap<>();
    stored.properties().forEach(field -> body.put(field.getKey(), plain(field.getValue())));
    body.putAll(changes);
    return body;
  }

  private static Object plain(JsonNode value) {
    if (value.isArray()) {
      return StreamSupport.stream(value.spliterator(), false).map(Body::plain).toList();
    }
    return value.isObject() ? of(value, Map.of()) : value.asText();
  }
}
