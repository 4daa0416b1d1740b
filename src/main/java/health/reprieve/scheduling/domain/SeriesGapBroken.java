package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A session of a series would lie outside the gaps of its protocol. */
public class SeriesGapBroken extends DomainProblem {

  private SeriesGapBroken(int session, LocalDate day, SeriesPlan rule) {
    super(
        Kind.RULE_BROKEN,
        "series-gap",
        "Session %d cannot be on %s: %s. Search for plans again."
            .formatted(session, WallWords.day(day), gap(rule)),
        Map.of("session", session, "day", day.toString()));
  }

  private static String gap(SeriesPlan rule) {
    return rule.consecutiveWeekdays()
        ? "the protocol asks for weekdays in a row"
        : "the protocol asks for %d to %d days between two infusions"
            .formatted(rule.gapMinDays(), rule.gapMaxDays());
  }

  /**
   * @param days of the sessions, in time order
   * @param open tells the days on which the clinic is open
   * @throws SeriesGapBroken naming the first session outside the gaps
   */
  public static void refuseUnlessKept(
      SeriesStand.Part part, List<LocalDate> days, Predicate<LocalDate> open) {
    SeriesPlan rule = part.rule();
    LocalDate before = part.after();
    for (int i = 0; i < days.size(); i++) {
      LocalDate day = days.get(i);
      boolean fits = before == null ? rule.mayBeginOn(day) : rule.allows(before, day, open);
      if (!fits) {
        throw new SeriesGapBroken(part.firstNumber() + i, day, rule);
      }
      before = day;
    }
    LocalDate next = part.before();
    if (before != null && next != null && !rule.allows(before, next, open)) {
      throw new SeriesGapBroken(part.firstNumber() + days.size(), next, rule);
    }
  }
}
