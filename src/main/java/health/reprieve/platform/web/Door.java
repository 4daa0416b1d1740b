package health.reprieve.platform.web;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whom a resource's method admits. What the method says goes before what its class says; a door
 * that names nobody admits nobody.
 *
 * @param toEverybody whether it is open without a sign-in
 * @param roles whom it is open to otherwise
 */
record Door(boolean toEverybody, Set<String> roles) {

  static Door to(Class<?> resource, Method method) {
    RolesAllowed roles = annotation(RolesAllowed.class, resource, method);
    if (roles != null) {
      return new Door(false, Arrays.stream(roles.value()).collect(Collectors.toSet()));
    }
    return new Door(annotation(PermitAll.class, resource, method) != null, Set.of());
  }

  /**
   * @param hasRole whether the caller has a role
   */
  boolean admits(Predicate<String> hasRole) {
    return toEverybody || roles.stream().anyMatch(hasRole);
  }

  private static <A extends Annotation> @Nullable A annotation(
      Class<A> type, Class<?> resource, Method method) {
    boolean methodSpeaks =
        method.isAnnotationPresent(RolesAllowed.class)
            || method.isAnnotationPresent(PermitAll.class);
    return methodSpeaks ? method.getAnnotation(type) : resource.getAnnotation(type);
  }
}
