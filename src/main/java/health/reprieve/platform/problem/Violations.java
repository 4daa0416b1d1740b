package health.reprieve.platform.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that all of it is told at once. */
public final class Violations {

  private final List<Violation> found = new ArrayList<>();

  public void add(String field, String message) {
    found.add(new Violation(field, message));
  }

  /** Whether something was noted of one of these fields. */
  public boolean concern(String... fields) {
    List<String> asked = List.of(fields);
    return found.stream().map(Violation::field).anyMatch(asked::contains);
  }

  public List<Violation> all() {
    return List.copyOf(found);
  }

  /** The value, or null with its violations noted where reading it was refused. */
  public <T> @Nullable T read(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (InvalidRequest refused) {
      found.addAll(refused.violations());
      return null;
    }
  }

  /**
   * @throws InvalidRequest if anything was noted
   */
  public void refuseIfAny() {
    if (!found.isEmpty()) {
      throw new InvalidRequest(found);
    }
  }
}
