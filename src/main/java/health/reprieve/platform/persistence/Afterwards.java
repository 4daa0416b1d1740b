package health.reprieve.platform.persistence;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done once the use case is over, however it ends. Done within it, it would be rolled
 * back with a refusal; done within it in a transaction of its own, it would wait for a second
 * connection while its thread holds the first, and as many threads as the pool has connections
 * would wait for each other.
 */
public final class Afterwards {

  private static final ThreadLocal<@Nullable List<Runnable>> DEEDS = new ThreadLocal<>();

  private Afterwards() {}

  /**
   * Runs this after the use case that this thread is in, at once if it is in none. What an attempt
   * left that the database rolled back and that is {@linkplain Retry run again} is forgotten with
   * it.
   */
  public static void run(Runnable deed) {
    List<Runnable> deeds = DEEDS.get();
    if (deeds == null) {
      deed.run();
    } else {
      deeds.add(deed);
    }
  }

  static boolean isInUseCase() {
    return DEEDS.get() != null;
  }

  /** A use case begins, or begins again. */
  static void begin() {
    DEEDS.set(new ArrayList<>());
  }

  static void end() {
    List<Runnable> deeds = DEEDS.get();
    DEEDS.remove();
    if (deeds != null) {
      deeds.forEach(Runnable::run);
    }
  }
}
