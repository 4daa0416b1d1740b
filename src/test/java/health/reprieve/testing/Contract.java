package health.reprieve.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;

/** The API contract of {@code META-INF/openapi.yaml} as tests ask it. */
public final class Contract {

  private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");
  private static final Map<String, Object> NOTHING = Map.of();

  private final Map<String, Object> document;

  private Contract(Map<String, Object> document) {
    this.document = document;
  }

  public static Contract read() {
    LoaderOptions once = new LoaderOptions();
    once.setAllowDuplicateKeys(false);
    try (InputStream file = Contract.class.getResourceAsStream("/META-INF/openapi.yaml")) {
      return new Contract(new Yaml(once).load(file));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Operations by name, such as {@code GET /api/staff/{id}}. */
  public Map<String, Operation> operations() {
    Map<String, Operation> operations = new TreeMap<>();
    map(document.get("paths"))
        .forEach(
            (path, item) ->
                map(item).keySet().stream()
                    .filter(METHODS::contains)
                    .forEach(
                        method -> {
                          String name = method.toUpperCase(java.util.Locale.ROOT) + " " + path;
                          operations.put(name, new Operation(name, map(map(item).get(method))));
                        }));
    return operations;
  }

  /** References that point to nothing in the document. */
  public List<String> danglingReferences() {
    List<String> dangling = new ArrayList<>();
    references(document, dangling);
    return dangling;
  }

  private void references(Object node, List<String> dangling) {
    if (node instanceof Map<?, ?> map) {
      if (map.get("$ref") instanceof String reference && resolve(reference).isEmpty()) {
        dangling.add(reference);
      }
      map.values().forEach(value -> references(value, dangling));
    } else if (node instanceof List<?> list) {
      list.forEach(value -> references(value, dangling));
    }
  }

  private Map<String, Object> resolve(String reference) {
    Object node = document;
    for (String step : reference.substring(2).split("/", -1)) {
      node = map(node).getOrDefault(step, NOTHING);
    }
    return map(node);
  }

  private Map<String, Object> resolved(@Nullable Object node) {
    Map<String, Object> map = map(node);
    return map.get("$ref") instanceof String reference ? resolve(reference) : map;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(@Nullable Object node) {
    return node instanceof Map<?, ?> map ? (Map<String, Object>) map : NOTHING;
  }

  /**
   * A schema with every reference in its place, in which an object has no other fields than those
   * named.
   */
  private Map<String, Object> strict(@Nullable Object schema) {
    Map<String, Object> strict = new TreeMap<>(resolved(schema));
    if (strict.remove("allOf") instanceof List<?> parts) {
      parts.forEach(part -> merge(strict, resolved(part)));
    }
    if (strict.containsKey("items")) {
      strict.put("items", strict(strict.get("items")));
    }
    if (strict.containsKey("properties")) {
      Map<String, Object> properties = new TreeMap<>();
      map(strict.get("properties")).forEach((field, inner) -> properties.put(field, strict(inner)));
      strict.put("properties", properties);
      strict.putIfAbsent("additionalProperties", false);
    }
    if (strict.get("additionalProperties") instanceof Map<?, ?> values) {
      strict.put("additionalProperties", strict(values));
    }
    return strict;
  }

  private static void merge(Map<String, Object> whole, Map<String, Object> part) {
    part.forEach(
        (key, value) ->
            whole.merge(
                key,
                value,
                (one, other) -> {
                  if (one instanceof Map<?, ?>) {
                    Map<String, Object> both = new TreeMap<>(map(one));
                    both.putAll(map(other));
                    return both;
                  }
                  return one instanceof List<?> some && other instanceof List<?> more
                      ? Stream.concat(some.stream(), more.stream()).toList()
                      : other;
                }));
  }

  /** One method on one path. */
  public final class Operation {

    private final String name;
    private final Map<String, Object> content;

    private Operation(String name, Map<String, Object> content) {
      this.name = name;
      this.content = content;
    }

    public String name() {
      return name;
    }

    public String id() {
      return String.valueOf(content.get("operationId"));
    }

    public String summary() {
      return String.valueOf(content.getOrDefault("summary", ""));
    }

    public boolean hasBody() {
      return content.containsKey("requestBody");
    }

    /** Whether its body has a version, so that it changes what was read. */
    public boolean namesVersion() {
      return fields(content.getOrDefault("requestBody", NOTHING)).contains("version");
    }

    public boolean takesIfMatch() {
      return content.get("parameters") instanceof List<?> parameters
          && parameters.stream().anyMatch(one -> "If-Match".equals(resolved(one).get("name")));
    }

    /** The statuses of successes whose JSON has a version. */
    public Set<String> versionedAnswers() {
      Set<String> codes = successes();
      codes.removeIf(code -> !fields(response(code)).contains("version"));
      return codes;
    }

    /** Whether an answer with this status carries its version in its head too. */
    public boolean carriesETag(String status) {
      return map(response(status).get("headers")).containsKey("ETag");
    }

    private Map<String, Object> response(String status) {
      return resolved(map(content.get("responses")).get(status));
    }

    /** The fields of a JSON object that is sent or answered; none of a list. */
    private Set<String> fields(Object sent) {
      Map<String, Object> json = map(map(resolved(sent).get("content")).get("application/json"));
      Set<String> fields = new TreeSet<>();
      collectOwn(json.getOrDefault("schema", NOTHING), fields);
      return fields;
    }

    private void collectOwn(Object schema, Set<String> fields) {
      Map<String, Object> type = resolved(schema);
      fields.addAll(map(type.get("properties")).keySet());
      if (type.get("allOf") instanceof List<?> parts) {
        parts.forEach(part -> collectOwn(part, fields));
      }
    }

    /** Nobody need sign in. */
    public boolean isPublic() {
      return List.of().equals(content.get("security"));
    }

    public boolean answersRefusals() {
      return map(content.get("responses")).containsKey("default");
    }

    public Set<String> successes() {
      Set<String> codes = new TreeSet<>(map(content.get("responses")).keySet());
      codes.removeIf(code -> !code.startsWith("2"));
      return codes;
    }

    /**
     * The fields of the first successful answer, nested ones with a dot; of the items where it is a
     * list.
     */
    public Set<String> answerFields() {
      Map<String, Object> answer =
          resolved(map(content.get("responses")).get(successes().iterator().next()));
      Map<String, Object> json = map(map(answer.get("content")).get("application/json"));
      Set<String> fields = new TreeSet<>();
      collect("", json.getOrDefault("schema", NOTHING), fields);
      return fields;
    }

    /**
     * What an answer with this status looks like as JSON.
     *
     * @throws AssertionError if the contract does not speak of it
     */
    Map<String, Object> strictAnswer(int status) {
      Map<String, Object> responses = map(content.get("responses"));
      Map<String, Object> answer =
          resolved(responses.getOrDefault(String.valueOf(status), responses.get("default")));
      Map<String, Object> types = map(answer.get("content"));
      Map<String, Object> json =
          map(types.getOrDefault("application/json", types.get("application/problem+json")));
      if (!json.containsKey("schema")) {
        throw new AssertionError(name + " answers " + status + " with JSON not described");
      }
      return strict(json.get("schema"));
    }

    private void collect(String prefix, Object schema, Set<String> fields) {
      Map<String, Object> type = resolved(schema);
      if (type.containsKey("allOf")) {
        ((List<?>) type.get("allOf")).forEach(part -> collect(prefix, part, fields));
      }
      if (type.containsKey("items")) {
        collect(prefix, resolved(type.get("items")), fields);
      }
      map(type.get("properties"))
          .forEach(
              (field, inner) -> {
                fields.add(prefix + field);
                collect(prefix + field + ".", inner, fields);
              });
    }
  }
}
