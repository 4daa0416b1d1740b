package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.persistence.AtRisk;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.reporting.persistence.SiblingLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Counts a line for comparison as the database does, at a threshold of 30 %. */
final class CountsOfLine {

  private CountsOfLine() {}

  static Counts of(CountedLine line) {
    return Counts.of(
        new SiblingLine(
            Courses.CRPS.code(),
            true,
            null,
            line.number(),
            line.courses(),
            count(line, one -> one.baseline() != null && one.own() == ReliefStatus.INELIGIBLE),
            count(line, one -> one.baseline() == null),
            count(line, one -> one.own() != ReliefStatus.INELIGIBLE),
            count(
                line,
                one ->
                    one.own() == ReliefStatus.RESPONDER || one.own() == ReliefStatus.NONRESPONDER),
            count(line, one -> one.own() != ReliefStatus.INELIGIBLE && one.daySeven() != null),
            relieved(line, Like::own),
            relieved(line, Like::at30),
            relieved(line, Like::at50),
            relieved(line, Like::twoPoints),
            atRisk(line)),
        30);
  }

  private static int relieved(CountedLine line, Function<Like, ReliefStatus> status) {
    return count(line, one -> status.apply(one) == ReliefStatus.RESPONDER);
  }

  private static int count(CountedLine line, Predicate<Like> property) {
    return line.patients().entrySet().stream()
        .filter(one -> property.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static AtRisk atRisk(CountedLine line) {
    Map<Integer, Integer> known = new HashMap<>();
    Map<Integer, Integer> unsure = new HashMap<>();
    for (int day : AtRisk.DAYS) {
      Duration time = Duration.ofDays(day);
      line.losses()
          .forEach(
              (one, number) -> {
                Duration upTo = one.lost().upTo();
                boolean isKnown = one.lost().after().compareTo(time) >= 0;
                boolean isUnsure = !isKnown && upTo != null && upTo.compareTo(time) > 0;
                known.merge(day, isKnown ? number.intValue() : 0, Integer::sum);
                unsure.merge(day, isUnsure ? number.intValue() : 0, Integer::sum);
              });
    }
    return new AtRisk(known, unsure);
  }
}
