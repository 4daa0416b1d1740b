package health.reprieve.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Ketamine given at the first infusion of a course, per kg of the patient, rounded to 0.1 mg/kg:
 * what is drawn up in whole milligrams for an ordered 0.5 mg/kg is a little more or less than that.
 * The limits are those of the dose before it is rounded.
 */
public enum DoseBand {
  UNDER_HALF("up to 0.4 mg/kg, rounded", "0", "0.45"),
  HALF_TO_ONE("0.5 to 0.9 mg/kg, rounded", "0.45", "0.95"),
  ONE_TO_ONE_AND_A_HALF("1.0 to 1.4 mg/kg, rounded", "0.95", "1.45"),
  FROM_ONE_AND_A_HALF("1.5 mg/kg and more, rounded", "1.45", "1000");

  private final String words;
  private final BigDecimal from;
  private final BigDecimal below;

  DoseBand(String words, String from, String below) {
    this.words = words;
    this.from = new BigDecimal(from);
    this.below = new BigDecimal(below);
  }

  public String words() {
    return words;
  }

  /** mg/kg, included. */
  BigDecimal from() {
    return from;
  }

  /** mg/kg, not included. */
  BigDecimal below() {
    return below;
  }

  /** Whether the dose lies in the band; an unknown one lies in none. */
  boolean holds(@Nullable BigDecimal mgPerKg) {
    return mgPerKg != null && mgPerKg.compareTo(from) >= 0 && mgPerKg.compareTo(below) < 0;
  }
}
