package health.reprieve.outcomes.domain;

import java.math.BigDecimal;

/**
 * What a clinician decides when defining a response on the PHQ-9.
 *
 * @param responsePercent fall below the total before the course that is a response, 1 to 100;
 *     usually 50 (Kroenke and others)
 * @param confirmations consecutive sheets out of response that end it, 1 to 7
 * @param windowDays the last local day after the last infusion on which a sheet speaks for after
 *     the course, and on which a response may begin, {@link CourseDays#MOOD_FIRST_DAY} to 90
 */
public record MoodTerms(int responsePercent, int confirmations, int windowDays) {

  /** 50 %, ended by 2 sheets, and the follow-ups of days 7 to 28, each up to three days late. */
  public static final MoodTerms USUAL = new MoodTerms(50, 2, 31);

  public static final int LEAST_WINDOW_DAYS = CourseDays.MOOD_FIRST_DAY;
  public static final int MOST_WINDOW_DAYS = 90;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Whether a total has fallen far enough below another one, in exact decimals. */
  boolean isResponse(BigDecimal before, BigDecimal after) {
    return before.subtract(after).multiply(HUNDRED).compareTo(line(before)) >= 0;
  }

  private BigDecimal line(BigDecimal before) {
    return before.multiply(BigDecimal.valueOf(responsePercent));
  }
}
