package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.WaitSettled;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Where the courses stand that people wait in, or for.
 *
 * @param protocols all of them
 * @param courses all courses that somebody waits in
 * @param begun entries for a new course that was opened and booked since
 */
record WaitStands(
    Map<ProtocolId, ProtocolView> protocols,
    Map<CourseId, SeriesStand> courses,
    Set<WaitEntryId> begun) {

  /** Why the entry is to be offered nothing; empty where it still waits. */
  Optional<WaitSettled> settled(WaitEntry entry) {
    if (begun.contains(entry.id())) {
      return Optional.of(WaitSettled.COURSE_BEGUN);
    }
    return stand(entry).isComplete() ? Optional.of(WaitSettled.ALL_BOOKED) : Optional.empty();
  }

  /**
   * Whether the entry waits for a session on such a day: its course lacks one, and the protocol's
   * gaps hold.
   *
   * @param day today or later
   * @param open tells the days on which the clinic is open
   */
  boolean take(WaitEntry entry, LocalDate day, Predicate<LocalDate> open) {
    return settled(entry).isEmpty() && stand(entry).takes(day, open);
  }

  ProtocolView protocol(WaitEntry entry) {
    return Objects.requireNonNull(protocols.get(entry.protocol()));
  }

  private SeriesStand stand(WaitEntry entry) {
    CourseId course = entry.course();
    return course == null
        ? SeriesStand.untouched(protocol(entry).series())
        : Objects.requireNonNull(courses.get(course));
  }
}
