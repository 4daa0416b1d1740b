package health.reprieve.testing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * An address that the application answers to a GET, a page or JSON.
 *
 * @param route such as {@code /api/patients/{id}}
 * @param role of somebody who may see it; {@code PATIENT} where nobody signs in
 */
public record Read(String route, String role) {

  private static final Map<String, Supplier<Client>> PEOPLE =
      Map.of(
          "CLINICIAN", Client::clinician,
          "NURSE", Client::nurse,
          "MANAGER", Client::manager,
          "FRONT_DESK", Client::frontDesk,
          "PATIENT", Client::nobody);

  private static final List<Read> ALL =
      JsonOperations.resources()
          .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
          .filter(method -> method.isAnnotationPresent(GET.class))
          .map(method -> new Read(JsonOperations.path(method), role(method)))
          .sorted(Comparator.comparing(Read::route))
          .toList();

  /** All that the resource classes really answer. */
  public static List<Read> all() {
    return ALL;
  }

  private static String role(Method method) {
    return Stream.of(method, method.getDeclaringClass())
        .filter(place -> place.isAnnotationPresent(RolesAllowed.class))
        .map(place -> List.of(place.getAnnotation(RolesAllowed.class).value()))
        .findFirst()
        .map(roles -> roles.contains("CLINICIAN") ? "CLINICIAN" : roles.get(0))
        .orElse("PATIENT");
  }

  /** Somebody who may see it. */
  public Client person() {
    return Objects.requireNonNull(PEOPLE.get(role)).get();
  }

  public boolean isPage() {
    return !route.startsWith("/api/");
  }

  /** Whether it is what answers at this path: no other one names more of it. */
  public boolean answers(String path) {
    return ALL.stream()
        .filter(read -> path.matches(read.route.replaceAll("\\{\\w+}", "[^/]+")))
        .min(Comparator.comparing(read -> read.route.chars().filter(sign -> sign == '{').count()))
        .filter(this::equals)
        .isPresent();
  }
}
