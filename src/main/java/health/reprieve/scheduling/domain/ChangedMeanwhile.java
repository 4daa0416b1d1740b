package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Somebody changed the appointment, or sessions of the series, after the caller had read them;
 * nothing was overwritten. Says who did what, and where each visit stands now.
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
        "%s It now stands on %s. Look at it, then repeat your change."
            .formatted(told(changes, words), place(now, chairName, words)),
        Map.of("changes", facts(changes), "current", facts(now)));
  }

  private ChangedMeanwhile(List<Session> sessions, WallWords words) {
    super(
        Kind.STALE,
        "stale",
        "The series is not as you saw it. %s Look at it again, then repeat your change."
            .formatted(
                sessions.stream()
                    .map(session -> session.words(words))
                    .collect(Collectors.joining(" "))),
        Map.of("sessions", sessions.stream().map(Session::facts).toList()));
  }

  /**
   * @param sessions that are not as the caller has read them, in time order
   */
  public static ChangedMeanwhile ofSeries(List<Session> sessions, WallWords words) {
    return new ChangedMeanwhile(sessions, words);
  }

  /**
   * A session that is not as the caller has read it.
   *
   * @param deeds since then, the oldest first; none where it only began meanwhile
   */
  public record Session(Appointment now, String chairName, List<Deed> deeds) {

    private String words(WallWords words) {
      String place = place(now, chairName, words);
      return deeds.isEmpty()
          ? "The visit on %s is not to come any more.".formatted(place)
          : "The visit on %s: %s."
              .formatted(
                  place,
                  deeds.stream()
                      .map(one -> one.who() + " " + one.words() + " it at " + words.time(one.at()))
                      .collect(Collectors.joining(", ")));
    }

    private Map<String, Object> facts() {
      return Map.of(
          "appointment",
          now.id().value().toString(),
          "changes",
          deeds.stream().map(Deed::facts).toList(),
          "current",
          ChangedMeanwhile.facts(now));
    }
  }

  /**
   * One thing that somebody did with a visit.
   *
   * @param what for programs: a {@link ChangeKind} or {@code BOOKED}
   * @param words as they stand between who did it and "it"
   */
  public record Deed(String what, String words, String who, Instant at) {

    /** That the visit was booked, and the changes after that. */
    public static List<Deed> all(String bookedBy, Instant at, List<AppointmentChange> changes) {
      List<Deed> deeds = new ArrayList<>(List.of(new Deed("BOOKED", "booked", bookedBy, at)));
      deeds.addAll(all(changes));
      return deeds;
    }

    public static List<Deed> all(List<AppointmentChange> changes) {
      return changes.stream()
          .map(one -> new Deed(one.kind().name(), one.kind().words(), one.who(), one.at()))
          .toList();
    }

    private Map<String, Object> facts() {
      return Map.of("what", what, "by", who, "at", at.toString());
    }
  }

  private static String place(Appointment now, String chairName, WallWords words) {
    return "%s, %s in %s, %s"
        .formatted(
            words.day(now.plan().start()),
            words.range(now.plan().time()),
            chairName,
            now.status().words());
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

  private static List<Map<String, Object>> facts(List<AppointmentChange> changes) {
    return Deed.all(changes).stream().map(Deed::facts).toList();
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
