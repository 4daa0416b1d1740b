package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.CompetingTime;
import health.reprieve.statistics.CumulativeIncidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What had ended relief by one day, of those with relief: its loss or, before a loss was seen, the
 * next infusion, as causes that compete (Aalen–Johansen). The next infusion has a time, a loss only
 * lies in an interval (L, R]: each share is given with all losses just after L, where relief was
 * still known, and with all at R.
 *
 * @param lost share whose relief was lost first
 * @param treatedAgain share whose next infusion came first
 */
public record EndedFigure(int day, Between lost, Between treatedAgain) {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);
  private static final double HOURS_PER_DAY = 24;
  private static final int LOST = 1;
  private static final int TREATED_AGAIN = 2;

  /** Shares from 0 to 1: with all losses at one end of their intervals and at the other. */
  public record Between(double lower, double upper) {

    private static Between of(double one, double other) {
      return new Between(Math.min(one, other), Math.max(one, other));
    }
  }

  /**
   * Days 7, 14, 28 and 84, as far as enough are known to be in relief.
   *
   * @param shown the curve of the same patients
   */
  static List<EndedFigure> of(CountedLine line, CurveFigure shown) {
    List<Integer> days = DAYS.stream().filter(day -> shown.at(day).share() != null).toList();
    if (days.isEmpty()) {
      return List.of();
    }
    CumulativeIncidence early = estimate(line, loss -> Math.nextUp(loss.left()));
    CumulativeIncidence late = estimate(line, CensoredInterval::right);
    return days.stream()
        .map(
            day ->
                new EndedFigure(
                    day, at(day, LOST, early, late), at(day, TREATED_AGAIN, early, late)))
        .toList();
  }

  private static Between at(
      int day, int cause, CumulativeIncidence early, CumulativeIncidence late) {
    double hours = day * HOURS_PER_DAY;
    return Between.of(early.incidenceAt(hours, cause), late.incidenceAt(hours, cause));
  }

  /**
   * @param end of its interval at which each loss is put
   */
  private static CumulativeIncidence estimate(
      CountedLine line, ToDoubleFunction<CensoredInterval> end) {
    Map<CompetingTime, Long> units = new HashMap<>();
    losses(line).forEach((one, number) -> add(units, end.applyAsDouble(one), LOST, number));
    treatedAgain(line).forEach((one, number) -> add(units, one.right(), TREATED_AGAIN, number));
    line.losses().entrySet().stream()
        .filter(one -> one.getKey().end() == ReliefEnd.END_OF_DATA)
        .forEach(one -> add(units, hours(one.getKey()).left(), 0, one.getValue()));
    return CumulativeIncidence.estimate(units, TREATED_AGAIN);
  }

  private static void add(Map<CompetingTime, Long> units, double hours, int cause, long number) {
    units.merge(new CompetingTime(hours, cause), number, Long::sum);
  }

  private static CensoredInterval hours(ReliefDuration duration) {
    return duration.lost().inHours();
  }

  private static Map<CensoredInterval, Long> losses(CountedLine line) {
    Map<CensoredInterval, Long> losses = new HashMap<>();
    line.losses()
        .forEach(
            (one, number) -> {
              if (one.end() == ReliefEnd.LOSS) {
                losses.merge(hours(one), number, Long::sum);
              }
            });
    return losses;
  }

  /** From the last answer in relief to the next infusion: what such a loss adds to those seen. */
  private static Map<CensoredInterval, Long> treatedAgain(CountedLine line) {
    Map<CensoredInterval, Long> treated = new HashMap<>();
    line.lossesIfTreatmentIsLoss()
        .forEach(
            (one, number) -> {
              if (!one.isOpenEnded()) {
                treated.put(one, number);
              }
            });
    losses(line)
        .forEach(
            (one, number) ->
                treated.computeIfPresent(
                    one, (interval, all) -> all > number ? all - number : null));
    return treated;
  }
}
