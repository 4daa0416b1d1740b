package health.reprieve.reporting.persistence;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.statistics.CensoredInterval;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What one line of the report is worked out from: distinct values and how many patients have them,
 * one course of each. Times are known to the hour.
 *
 * @param courses all that are admitted, of which each patient's first one counts
 * @param patients by what is said of them
 * @param onsets when relief began, of those counted with relief, in hours
 * @param losses how long it lasted
 * @param lossesIfTreatmentIsLoss the same in hours, if each next infusion meant that it was lost
 */
public record CountedLine(
    int courses,
    Map<Like, Integer> patients,
    Map<CensoredInterval, Long> onsets,
    Map<ReliefDuration, Long> losses,
    Map<CensoredInterval, Long> lossesIfTreatmentIsLoss) {

  /** How many patients there are. */
  public int number() {
    return number(one -> true);
  }

  /** Of how many patients this holds. */
  public int number(Predicate<Like> property) {
    return patients.entrySet().stream()
        .filter(one -> property.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /**
   * What is said of a patient's course.
   *
   * @param baseline in tenths of a point; null where nothing was asked in time
   * @param source null with {@code baseline}
   * @param daySeven score at day 7; null where missing
   * @param own status at the threshold of the definition
   * @param at30 status at 30 %
   * @param at50 status at 50 %
   * @param twoPoints status if relief were a fall by 2 points
   * @param over whether answers to come can change nothing of this any more
   */
  public record Like(
      @Nullable Integer baseline,
      @Nullable BaselineSource source,
      boolean carriedOver,
      @Nullable Integer daySeven,
      ReliefStatus own,
      ReliefStatus at30,
      ReliefStatus at50,
      ReliefStatus twoPoints,
      boolean over) {

    /** Whether the figures count it: with a baseline not below the minimum, and over. */
    public boolean isEligible() {
      return over && own != ReliefStatus.INELIGIBLE;
    }

    /** Whether the figures will count it, once it is over. */
    public boolean isNotYetDue() {
      return !over && own != ReliefStatus.INELIGIBLE;
    }
  }
}
