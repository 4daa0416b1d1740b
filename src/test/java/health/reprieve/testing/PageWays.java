package health.reprieve.testing;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import gg.jte.models.runtime.JteModel;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that somebody who is signed in can open, as the resources declare them. */
public final class PageWays {

  private PageWays() {}

  /**
   * One page.
   *
   * @param path as declared, such as {@code /setup/chairs/{id}}
   * @param person somebody whom it admits
   */
  public record Way(String path, Client person) {

    @Override
    public String toString() {
      return path;
    }
  }

  /** All of them. A page behind a signed link needs a letter first and has a test of its own. */
  public static List<Way> all() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("health.reprieve")
            .stream()
            .filter(type -> type.getSimpleName().endsWith("Pages"))
            .filter(type -> type.isAnnotatedWith(Path.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .filter(PageWays::givesPage)
            .flatMap(PageWays::way)
            .toList();
  }

  private static boolean givesPage(Method method) {
    boolean page =
        method.getReturnType() == JteModel.class || method.getReturnType() == Response.class;
    return page
        && method.isAnnotationPresent(GET.class)
        && !JsonOperations.path(method).contains(".");
  }

  private static Stream<Way> way(Method method) {
    return roles(method)
        .or(() -> roles(method.getDeclaringClass()))
        .map(roles -> new Way(JsonOperations.path(method), Client.withRole(roles.value()[0])))
        .stream();
  }

  private static Optional<RolesAllowed> roles(AnnotatedElement element) {
    return Optional.ofNullable(element.getAnnotation(RolesAllowed.class));
  }
}
