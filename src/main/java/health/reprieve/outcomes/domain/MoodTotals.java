package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The totals of the PHQ-9, 0 to 27 points, around one course of a patient: of the last sheet before
 * it and of the last one after it, within the local days of {@link CourseDays}. A sheet without a
 * total by its instrument's rule is none.
 *
 * <p>Remission is the usual one of the PHQ-9 (Kroenke and others), a response that of the
 * definition's {@link MoodTerms}. Whoever is under {@value #REMISSION_BELOW} points before the
 * course is in remission already and could not respond: such patients are counted, and stand in no
 * other figure.
 *
 * @param before null where there is none
 * @param after the same
 * @param due whether the time after the course is over, so that no total can follow any more
 */
public record MoodTotals(@Nullable BigDecimal before, @Nullable BigDecimal after, boolean due) {

  /** A total below it is remission. */
  public static final int REMISSION_BELOW = 5;

  private static final BigDecimal REMISSION = BigDecimal.valueOf(REMISSION_BELOW);

  /** A number of points as text, with decimals only where a total has some. */
  public static String plain(BigDecimal points) {
    return points.signum() == 0 ? "0" : points.stripTrailingZeros().toPlainString();
  }

  static boolean isEligible(@Nullable BigDecimal before) {
    return before != null && before.compareTo(REMISSION) >= 0;
  }

  /** Whether there is a total before the course, and not one of remission. */
  public boolean isEligible() {
    return isEligible(before);
  }

  /** Whether it is known what became of an eligible patient. */
  public boolean isFollowed() {
    return isEligible() && after != null;
  }

  /** Whether an eligible patient has no total after the course, and none can follow. */
  public boolean isMissing() {
    return isEligible() && after == null && due;
  }

  public boolean isResponse(MoodTerms terms) {
    return before != null && after != null && isEligible() && terms.isResponse(before, after);
  }

  public boolean isRemission() {
    return after != null && isEligible() && after.compareTo(REMISSION) < 0;
  }

  public MoodStatus status(MoodTerms terms) {
    if (before == null) {
      return MoodStatus.NO_TOTAL_BEFORE;
    }
    if (!isEligible()) {
      return MoodStatus.IN_REMISSION_BEFORE;
    }
    if (after == null) {
      return due ? MoodStatus.MISSING : MoodStatus.NOT_YET_DUE;
    }
    return isResponse(terms) ? MoodStatus.RESPONSE : MoodStatus.NO_RESPONSE;
  }
}
