package health.reprieve.reporting;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Ketamine given at the first infusion of a course, per kg of the patient. */
public enum DoseBand {
  UNDER_HALF("under 0.5 mg/kg", "0", "0.5"),
  HALF_TO_ONE("0.5 to under 1 mg/kg", "0.5", "1"),
  ONE_TO_ONE_AND_A_HALF("1 to under 1.5 mg/kg", "1", "1.5"),
  FROM_ONE_AND_A_HALF("1.5 mg/kg and more", "1.5", "1000");

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
