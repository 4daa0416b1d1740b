package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.List;
import java.util.Map;

/** No plan for a series is possible: one session finds no place inside the protocol's gaps. */
public class SeriesUnplaceable extends DomainProblem {

  public SeriesUnplaceable(Standstill standstill) {
    super(
        Kind.RULE_BROKEN,
        "series-unplaceable",
        standstill.wordsWithAdvice(),
        Map.of(
            "session", standstill.session(),
            "days", standstill.days().stream().map(SeriesUnplaceable::facts).toList(),
            "wouldFree", List.copyOf(standstill.wouldFree())));
  }

  private static Map<String, Object> facts(Standstill.BlockedDay blocked) {
    return Map.of(
        "day", blocked.day().toString(),
        "reason", blocked.reason().name(),
        "words", blocked.words());
  }
}
