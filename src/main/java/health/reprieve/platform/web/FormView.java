package health.reprieve.platform.web;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a form shows: the values as they were entered or stored, what is wrong with each field, and
 * the refusal as a whole. Nothing that was typed is lost when the form comes back.
 *
 * @param values by field name; several where a field repeats
 * @param errors by field name
 * @param refusal sentence above the form, empty where there is none
 * @param stale whether somebody else changed meanwhile what the form shows
 * @param stored how it stands now where that is so, by field name; empty where it is not told
 */
public record FormView(
    Map<String, List<String>> values,
    Map<String, String> errors,
    String refusal,
    boolean stale,
    Map<String, List<String>> stored) {

  public FormView(Map<String, List<String>> values, Map<String, String> errors, String refusal) {
    this(values, errors, refusal, false, Map.of());
  }

  public static FormView empty() {
    return new FormView(Map.of(), Map.of(), "");
  }

  /** A form with stored values; a null value is an empty field. */
  public static FormView stored(Map<String, @Nullable Object> stored) {
    Map<String, List<String>> values = new HashMap<>();
    stored.forEach((name, value) -> values.put(name, texts(value)));
    return new FormView(values, Map.of(), "");
  }

  /** The form as it was filled in so far; nothing was judged yet. */
  public static FormView entered(MultivaluedMap<String, String> sent) {
    return new FormView(Map.copyOf(sent), Map.of(), "");
  }

  /** The form as it was sent, with what was wrong. */
  public static FormView refused(MultivaluedMap<String, String> sent, DomainProblem problem) {
    Map<String, String> errors = new LinkedHashMap<>();
    for (Violation violation : problem.violations()) {
      errors.merge(violation.field(), violation.message(), (first, second) -> first + " " + second);
    }
    String refusal =
        errors.isEmpty()
            ? problem.detail()
            : "Please mend the fields marked below, then try again.";
    return new FormView(Map.copyOf(sent), errors, refusal, problem.kind() == Kind.STALE, Map.of());
  }

  /**
   * The form as it was sent; where somebody else was faster, it also tells how each field stands.
   *
   * @param now the form as it is stored, asked for only then
   */
  public FormView beside(Supplier<FormView> now) {
    return stale ? new FormView(values, errors, refusal, true, now.get().values) : this;
  }

  /** What is stored in the field now; empty for nothing, null where it is what the form shows. */
  public @Nullable String standing(String name) {
    List<String> now = stored.getOrDefault(name, List.of());
    List<String> sent =
        values.getOrDefault(name, List.of()).stream().filter(text -> !text.isBlank()).toList();
    return stored.isEmpty() || now.equals(sent) ? null : String.join(", ", now);
  }

  /** Whether a tick is stored otherwise now than the form shows it. */
  public boolean tickedOtherwise(String name, String value) {
    return !stored.isEmpty()
        && stored.getOrDefault(name, List.of()).contains(value) != has(name, value);
  }

  public String value(String name) {
    List<String> all = values.getOrDefault(name, List.of());
    return all.isEmpty() ? "" : all.get(0);
  }

  public boolean has(String name, String value) {
    return values.getOrDefault(name, List.of()).contains(value);
  }

  public String error(String name) {
    return errors.getOrDefault(name, "");
  }

  /** The first field that is wrong; empty where none is. */
  public String firstWrong() {
    return errors.keySet().stream().findFirst().orElse("");
  }

  private static List<String> texts(@Nullable Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Iterable<?> many ? listOf(many) : List.of(value.toString());
  }

  private static List<String> listOf(Iterable<?> many) {
    List<String> texts = new java.util.ArrayList<>();
    many.forEach(one -> texts.add(String.valueOf(one)));
    return texts;
  }
}
