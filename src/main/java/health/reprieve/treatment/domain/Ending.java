package health.reprieve.treatment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The end of an infusion.
 *
 * @param given what it gave
 * @param weight of the day; null where nobody weighed
 * @param at when it ended; null for now
 * @param confirmed somebody looked twice at a rate that is unusual for the protocol
 */
public record Ending(
    GivenDose given, @Nullable BodyWeight weight, @Nullable Instant at, boolean confirmed) {

  /** Now, with nobody weighed. */
  public static Ending of(GivenDose given) {
    return new Ending(given, null, null, false);
  }
}
