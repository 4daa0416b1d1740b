package health.reprieve.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The packages in their order, and what the rules of the house say about them. */
public final class Street {

  private static final String BASE = "health.reprieve.";

  private static final List<String> HOUSES =
      List.of(
          "statistics",
          "platform",
          "identity",
          "audit",
          "notices",
          "patients",
          "clinic",
          "pharmacy",
          "measures",
          "treatment",
          "scheduling",
          "outcomes",
          "recall",
          "reporting",
          "interop");

  private static final Set<String> OPEN_HOUSES = Set.of("statistics", "platform");

  private Street() {}

  /** The class belongs to one of the packages of the list. */
  public static ArchCondition<JavaClass> standInAHouse() {
    return condition(
        "stand in a known package",
        (type, broken) -> {
          if (number(type) < 0) {
            broken.accept(type.getName() + " stands in no known package");
          }
        });
  }

  /** The class depends on its own and on earlier packages only. */
  public static ArchCondition<JavaClass> lookOnlyLeft() {
    return condition(
        "depend only on packages further left",
        (type, broken) ->
            neighbours(type)
                .filter(other -> number(other.getTargetClass()) > number(type))
                .forEach(other -> broken.accept(other.getDescription())));
  }

  /** Of other features the class sees desks, views, ids, values and events. */
  public static ArchCondition<JavaClass> seeOnlyTheFrontOfNeighbours() {
    return condition(
        "see only desks, ids, values and events of neighbours",
        (type, broken) ->
            neighbours(type)
                .filter(other -> !OPEN_HOUSES.contains(house(other.getTargetClass())))
                .filter(other -> isBehindTheCounter(other.getTargetClass()))
                .forEach(other -> broken.accept(other.getDescription())));
  }

  private static boolean isBehindTheCounter(JavaClass type) {
    String name = type.getPackageName();
    return name.contains(".persistence")
        || name.contains(".web")
        || type.isAnnotatedWith(Entity.class);
  }

  /** The class stands in a feature's root package, or in that of a kind of interop. */
  public static ArchCondition<JavaClass> standAtTheDesk() {
    return condition(
        "stand at a desk",
        (type, broken) -> {
          if (!isDesk(type)) {
            broken.accept(type.getName() + " starts transactions but is no desk");
          }
        });
  }

  /** The rooms of interop are houses of their own. */
  private static boolean isDesk(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(BASE + house(type)) || name.matches(BASE + "interop\\.[a-z]+");
  }

  /** Neither parameters nor answers, nor their type arguments, are entities. */
  public static ArchCondition<JavaMethod> speakNoEntity() {
    return condition(
        "neither take nor give entities",
        (method, broken) ->
            Stream.concat(
                    method.getReturnType().getAllInvolvedRawTypes().stream(),
                    method.getParameterTypes().stream()
                        .flatMap(type -> type.getAllInvolvedRawTypes().stream()))
                .filter(type -> type.isAnnotatedWith(Entity.class))
                .forEach(
                    type -> broken.accept(method.getFullName() + " speaks " + type.getName())));
  }

  /** The class asks the time of the system instead of the given clock. */
  public static ArchCondition<JavaClass> readTheWallClock() {
    Predicate<JavaCodeUnitAccess<?>> asksSystem =
        call -> {
          String owner = call.getTargetOwner().getName();
          String name = call.getName();
          boolean now =
              owner.startsWith("java.time.")
                  && name.equals("now")
                  && call.getTarget().getRawParameterTypes().stream()
                      .noneMatch(type -> type.getName().equals("java.time.Clock"));
          return now
              || (owner.equals("java.time.Clock") && name.startsWith("system"))
              || (owner.equals("java.lang.System") && name.equals("currentTimeMillis"));
        };
    return new ArchCondition<>("read the wall clock") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream.<JavaCodeUnitAccess<?>>concat(
                type.getMethodCallsFromSelf().stream(), type.getMethodReferencesFromSelf().stream())
            .filter(asksSystem)
            .forEach(
                call -> events.add(SimpleConditionEvent.satisfied(call, call.getDescription())));
      }
    };
  }

  /** JSON under /api in classes called …Resource, pages elsewhere in classes called …Pages. */
  public static ArchCondition<JavaClass> beCalledAfterTheirPath() {
    return condition(
        "be called after their path",
        (type, broken) -> {
          String path = type.getAnnotationOfType(Path.class).value();
          String ending = path.startsWith("api") || path.equals("alive") ? "Resource" : "Pages";
          if (!type.getSimpleName().endsWith(ending)) {
            broken.accept(type.getName() + " at " + path + " should end in " + ending);
          }
        });
  }

  /** Methods that answer a request. */
  public static DescribedPredicate<JavaMethod> answerRequests() {
    return DescribedPredicate.describe(
        "answer requests",
        method ->
            method.getAnnotations().stream()
                .anyMatch(one -> one.getRawType().isAnnotatedWith(HttpMethod.class)));
  }

  /** The method or its class says which roles it admits. */
  public static ArchCondition<JavaMethod> nameTheirRoles() {
    return condition(
        "name the roles they admit",
        (method, broken) -> {
          boolean named =
              method.isAnnotatedWith(RolesAllowed.class)
                  || method.isAnnotatedWith(PermitAll.class)
                  || method.getOwner().isAnnotatedWith(RolesAllowed.class)
                  || method.getOwner().isAnnotatedWith(PermitAll.class);
          if (!named) {
            broken.accept(method.getFullName() + " names no role");
          }
        });
  }

  private static Stream<Dependency> neighbours(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .filter(other -> number(other.getTargetClass()) >= 0)
        .filter(other -> !house(other.getTargetClass()).equals(house(type)));
  }

  private static int number(JavaClass type) {
    return HOUSES.indexOf(house(type));
  }

  private static String house(JavaClass type) {
    String name = type.getPackageName();
    return name.startsWith(BASE) ? name.substring(BASE.length()).split("\\.", -1)[0] : "";
  }

  private static <T> ArchCondition<T> condition(
      String description, BiConsumer<T, java.util.function.Consumer<String>> check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        check.accept(item, message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
  }
}
