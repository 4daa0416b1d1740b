package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.NurseShares;
import java.time.Instant;
import java.util.Locale;

/**
 * The nurses of one quarter hour, in twelfths of a nurse.
 *
 * @param needed by all visits
 * @param onDuty by the shifts
 * @param overridden how much more than on duty was knowingly allowed
 * @param kept whether the load of the quarter hour is stored; without it nothing is needed yet
 */
public record QuarterLoad(Instant quarter, int needed, int onDuty, int overridden, boolean kept) {

  /** A quarter hour whose load is not stored yet. */
  public static QuarterLoad untouched(Instant quarter, int nurses) {
    return new QuarterLoad(quarter, 0, nurses * NurseShares.WHOLE, 0, false);
  }

  /** The same quarter hour with more needed, or with less where the number is negative. */
  public QuarterLoad plus(int twelfths) {
    return new QuarterLoad(quarter, needed + twelfths, onDuty, overridden, kept);
  }

  /** The same quarter hour as if a visit were not there; what it alone needed was overridden. */
  public QuarterLoad without(int twelfths) {
    int left = needed - twelfths;
    return new QuarterLoad(
        quarter, left, onDuty, Math.min(overridden, Math.max(0, left - onDuty)), kept);
  }

  /** The most that may be needed. */
  public int limit() {
    return onDuty + overridden;
  }

  /** Such as "2.6 of 2": nurses needed, rounded to tenths, and nurses on duty. */
  public String words() {
    return nurses(needed) + " of " + nurses(onDuty);
  }

  /** Twelfths as nurses, rounded to tenths; without a decimal where there is none. */
  public static String nurses(int twelfths) {
    String text = String.format(Locale.ROOT, "%.1f", twelfths / (double) NurseShares.WHOLE);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }
}
