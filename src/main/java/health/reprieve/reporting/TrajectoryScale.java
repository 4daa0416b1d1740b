package health.reprieve.reporting;

import health.reprieve.outcomes.domain.BaselineScores;
import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.patients.domain.Endpoint;
import java.util.List;

/** What a condition's trajectory is told on, from 0 for the best. */
public enum TrajectoryScale {
  /** Average pain of 24 hours. */
  PAIN(10, 3, BaselineScores.DIARY_DAYS),

  /**
   * Totals of the PHQ-9. Its questions look back two weeks: of days further from the next sheet
   * nothing is known.
   */
  PHQ9(27, 14, CourseDays.MOOD_DAYS_BEFORE);

  private final int worst;
  private final int silentDays;
  private final int daysBefore;

  TrajectoryScale(int worst, int silentDays, int daysBefore) {
    this.worst = worst;
    this.silentDays = silentDays;
    this.daysBefore = daysBefore;
  }

  static TrajectoryScale of(Endpoint endpoint) {
    return endpoint == Endpoint.PHQ9 ? PHQ9 : PAIN;
  }

  public int worst() {
    return worst;
  }

  /** Values that a plot names; of the PHQ-9 where its bands of severity begin. */
  public List<Integer> marks() {
    return this == PHQ9 ? List.of(0, 5, 10, 15, 20, 27) : List.of(0, 2, 4, 6, 8, 10);
  }

  /** A line stops where more days than these lie between two answers. */
  public int silentDays() {
    return silentDays;
  }

  /** Days before a course that its state before is taken from. */
  public int daysBefore() {
    return daysBefore;
  }
}
