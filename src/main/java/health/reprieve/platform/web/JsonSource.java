package health.reprieve.platform.web;

import health.reprieve.platform.problem.Violations;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object. A value of another type than is meant is noted as wrong and read as
 * missing; a number, true and false may also come as text, since some programs write them so.
 */
record JsonSource(JsonObject json, Violations violations) implements FieldSource {

  private static final Set<String> TRUTHS = Set.of("true", "false");

  @Override
  public Set<String> names() {
    return json.keySet();
  }

  /** Of two members with one name, reading has kept the last. */
  @Override
  public boolean isRepeated(String name) {
    return false;
  }

  @Override
  public @Nullable String text(String name) {
    return text(name, "A text.");
  }

  @Override
  public @Nullable String number(String name) {
    return value(name) instanceof JsonNumber number ? number.toString() : text(name, "A number.");
  }

  private @Nullable String text(String name, String expected) {
    JsonValue value = value(name);
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value != null) {
      wrong(name, expected);
    }
    return null;
  }

  @Override
  public boolean truth(String name) {
    JsonValue value = value(name);
    if (value == null) {
      return false;
    }
    String said = value instanceof JsonString text ? text.getString() : value.toString();
    if (!TRUTHS.contains(said)) {
      wrong(name, "Either true or false.");
    }
    return "true".equals(said);
  }

  @Override
  public List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (JsonValue one : list(name)) {
      if (one instanceof JsonString text) {
        texts.add(text.getString());
      } else {
        wrong(name, "A list of texts.");
      }
    }
    return texts;
  }

  @Override
  public List<Fields> rows(String name) {
    List<Fields> rows = new ArrayList<>();
    for (JsonValue one : list(name)) {
      if (one instanceof JsonObject row) {
        rows.add(Fields.of(row));
      } else {
        wrong(name, "A list of objects.");
      }
    }
    return rows;
  }

  private List<JsonValue> list(String name) {
    JsonValue value = value(name);
    if (value instanceof JsonArray array) {
      return array;
    }
    if (value != null) {
      wrong(name, "A list.");
    }
    return List.of();
  }

  private @Nullable JsonValue value(String name) {
    JsonValue value = json.get(name);
    return value == JsonValue.NULL ? null : value;
  }

  /** Once for each field, however often it is read. */
  private void wrong(String name, String expected) {
    if (!violations.concern(name)) {
      violations.add(name, expected);
    }
  }
}
