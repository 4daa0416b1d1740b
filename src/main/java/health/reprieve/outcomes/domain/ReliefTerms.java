package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/**
 * What a clinician decides when defining relief.
 *
 * @param reliefPercent fall below the baseline that counts as relief, 1 to 100
 * @param confirmations consecutive answers out of relief that make a loss, 1 to 7
 * @param onsetHours relief must begin within so many hours after the last infusion, 1 to 672
 * @param minimumBaseline courses that start below are not assessed, 0.1 to 10 with one decimal
 * @param smallestCell on pages, no rate, mean, interval or curve of fewer patients, 1 to 100
 * @param smallestExportCell in files, nothing of fewer patients, {@code smallestCell} to 100
 * @param mood the same of conditions that are reported on the PHQ-9
 */
public record ReliefTerms(
    int reliefPercent,
    int confirmations,
    int onsetHours,
    BigDecimal minimumBaseline,
    int smallestCell,
    int smallestExportCell,
    MoodTerms mood) {

  public static final int MOST_PERCENT = 100;
  public static final int MOST_CONFIRMATIONS = 7;
  public static final int MOST_ONSET_HOURS = 672;
  public static final BigDecimal LEAST_BASELINE = new BigDecimal("0.1");
  public static final BigDecimal MOST_BASELINE = BigDecimal.TEN;
  public static final int LARGEST_CELL = 100;

  private static final int HOURS_PER_DAY = 24;
  private static final int LAST_HOUR_OF_DAY_SEVEN =
      (int) DaySevenChange.DAY_SEVEN.plus(DaySevenChange.TOLERANCE).toHours();

  public ReliefTerms {
    minimumBaseline = minimumBaseline.setScale(1, RoundingMode.UNNECESSARY);
  }

  /** The onset window as pages write it, such as "7 days". */
  public String onsetWords() {
    return words(onsetHours);
  }

  /**
   * How long after a course's last infusion an answer can still be the first in relief or speak for
   * day 7: reports count the course once this is over.
   */
  public Duration runsFor() {
    return Duration.ofHours(Math.max(onsetHours, LAST_HOUR_OF_DAY_SEVEN));
  }

  /** The same as pages write it, such as "9 days". */
  public String runsForWords() {
    return words((int) runsFor().toHours());
  }

  /** Whether relief after an infusion that ended then can begin no more. */
  public boolean isOnsetOver(Instant ended, Instant now) {
    return now.isAfter(ended.plus(Duration.ofHours(onsetHours)));
  }

  private static String words(int hours) {
    return hours % HOURS_PER_DAY == 0 ? count(hours / HOURS_PER_DAY, "day") : count(hours, "hour");
  }

  private static String count(int number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }
}
