package health.reprieve.reporting.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of the PHQ-9, 0 to 27 points, around one course of a patient. Before: the last sheet
 * with a total of the {@value #DAYS_BEFORE} days up to the start of the first infusion; the
 * questions look back two weeks. After: the last one of days {@value #FIRST_DAY} to {@value
 * #LAST_DAY} after the end of the last infusion, which are the follow-ups of days 7 to 28, each up
 * to a day early or three late; earlier than the patient's next infusion. Days have 24 hours. A
 * sheet without a total by its instrument's rule is none.
 *
 * <p>Response and remission are the usual ones of the PHQ-9 (Kroenke and others). Whoever is under
 * {@value #REMISSION_BELOW} points before the course is in remission already and could not respond:
 * such patients are counted, and stand in no other figure.
 *
 * @param before null where there is none
 * @param after the same
 */
public record MoodTotals(@Nullable BigDecimal before, @Nullable BigDecimal after) {

  /** Days before the first infusion in which a sheet speaks for before the course. */
  public static final int DAYS_BEFORE = 14;

  /** The first day after the last infusion on which one speaks for after it. */
  public static final int FIRST_DAY = 6;

  /** The end of the last one. */
  public static final int LAST_DAY = 31;

  /** A total below it is remission. */
  public static final int REMISSION_BELOW = 5;

  /** A fall by so many percent of the total before is a response. */
  public static final int RESPONSE_PERCENT = 50;

  private static final BigDecimal PARTS = BigDecimal.valueOf(100L / RESPONSE_PERCENT);
  private static final BigDecimal REMISSION = BigDecimal.valueOf(REMISSION_BELOW);

  /** Whether there is a total before the course, and not one of remission. */
  public boolean isEligible() {
    return before != null && before.compareTo(REMISSION) >= 0;
  }

  /** Whether it is known what became of an eligible patient. */
  public boolean isFollowed() {
    return isEligible() && after != null;
  }

  /** The fall times 2 is at least the total before. */
  public boolean isResponse() {
    return before != null
        && after != null
        && isEligible()
        && before.subtract(after).multiply(PARTS).compareTo(before) >= 0;
  }

  public boolean isRemission() {
    return after != null && isEligible() && after.compareTo(REMISSION) < 0;
  }
}
