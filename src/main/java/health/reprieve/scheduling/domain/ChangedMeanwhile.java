package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody changed the appointment after the caller had read it; nothing was overwritten. Says who
 * did what, and where the visit stands now.
 */
public class ChangedMeanwhile extends DomainProblem {

  /**
   * @param changes since the version that was read, the oldest first
   * @param now the appointment as it stands
   */
  public ChangedMeanwhile(
      List<AppointmentChange> changes, Appointment now, String chairName, WallWords words) {
    super(
        Kind.STALE,
        "stale",
        "%s It now stands on %s, %s in %s, %s. Look at it, then repeat your change."
            .formatted(
                told(changes, words),
                words.day(now.plan().start()),
                words.range(now.plan().time()),
                chairName,
                now.status().words()),
        Map.of(
            "changes",
            changes.stream().map(ChangedMeanwhile::facts).toList(),
            "current",
            facts(now)));
  }

  private static String told(List<AppointmentChange> changes, WallWords words) {
    return changes.isEmpty()
        ? "This visit was changed meanwhile."
        : changes.stream()
            .map(
                change ->
                    "%s %s this visit at %s."
                        .formatted(change.who(), change.kind().words(), words.time(change.at())))
            .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> facts(AppointmentChange change) {
    return Map.of("what", change.kind().name(), "by", change.who(), "at", change.at().toString());
  }

  private static Map<String, Object> facts(Appointment now) {
    return Map.of(
        "chair", now.chair().value().toString(),
        "start", now.plan().time().start().toString(),
        "end", now.plan().time().end().toString(),
        "status", now.status().name(),
        "version", now.version());
  }
}
