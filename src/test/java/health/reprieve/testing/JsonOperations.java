package health.reprieve.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The JSON operations that the resource classes really offer. */
public final class JsonOperations {

  private JsonOperations() {}

  /**
   * One way into the application.
   *
   * @param readsBody whether the method takes a request body
   * @param answer the record it answers with, or a list of; empty where it builds a response itself
   */
  public record Way(boolean readsBody, Optional<Class<?>> answer) {}

  /** All operations under {@code /api} by name, such as {@code GET /api/staff/{id}}. */
  public static Map<String, Way> all() {
    Map<String, Way> ways = new TreeMap<>();
    resources().forEach(resource -> addWays(resource, ways));
    return ways;
  }

  /** The classes that answer requests, of pages as well. */
  static Stream<Class<?>> resources() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.reprieve")
            .stream()
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect);
  }

  private static void addWays(Class<?> resource, Map<String, Way> ways) {
    String base = resource.getAnnotation(Path.class).value();
    for (Method method : resource.getDeclaredMethods()) {
      verb(method)
          .filter(verb -> base.startsWith("api"))
          .ifPresent(
              verb ->
                  ways.put(verb + " " + path(method), new Way(readsBody(method), answer(method))));
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(one -> one.annotationType().getAnnotation(HttpMethod.class))
        .filter(java.util.Objects::nonNull)
        .map(HttpMethod::value)
        .findFirst();
  }

  /** Where a resource's method answers, such as {@code /api/staff/{id}}. */
  static String path(Method method) {
    String base = method.getDeclaringClass().getAnnotation(Path.class).value();
    Path own = method.getAnnotation(Path.class);
    String path = own == null ? base : base + "/" + own.value();
    return ("/" + path).replaceAll("/+", "/").replaceAll("\\{(\\w+)(?:[^{}]|\\{[^}]*})*}", "{$1}");
  }

  private static boolean readsBody(Method method) {
    return Arrays.stream(method.getParameters()).anyMatch(JsonOperations::isBody);
  }

  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
        .map(Annotation::annotationType)
        .noneMatch(type -> type.getPackageName().startsWith("jakarta.ws.rs"));
  }

  private static Optional<Class<?>> answer(Method method) {
    return record(method.getGenericReturnType());
  }

  private static Optional<Class<?>> record(Type type) {
    if (type instanceof Class<?> plain) {
      return plain.isRecord() ? Optional.of(plain) : Optional.empty();
    }
    return type instanceof ParameterizedType list
        ? record(list.getActualTypeArguments()[0])
        : Optional.empty();
  }

  /** The field names of a record, nested ones with a dot. */
  public static Set<String> fields(Class<?> record) {
    Set<String> fields = new TreeSet<>();
    collect("", record, fields);
    return fields;
  }

  private static void collect(String prefix, Class<?> record, Set<String> fields) {
    for (RecordComponent component : record.getRecordComponents()) {
      fields.add(prefix + component.getName());
      record(component.getGenericType())
          .ifPresent(inner -> collect(prefix + component.getName() + ".", inner, fields));
    }
  }
}
