package health.reprieve.scheduling.domain;

import health.reprieve.treatment.domain.SeriesPlan;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which sessions of a course are to find a place, and within what. Days are local days of the
 * clinic; hours are planned by the clock on the wall, so that they stay across a clock change.
 *
 * @param rule the protocol's series
 * @param firstNumber the number, in the course, of the first session to be placed
 * @param sessions how many are to be placed
 * @param after day of the infusion before them, null where they begin the course
 * @param before day of the session after them, null where they end the course
 * @param from first day on which the first of them may be
 * @param latest last day on which the first of them may be
 * @param wishes of the patient
 * @param standing where these sessions stand at present: a plan that leaves them there is the less
 *     trouble
 */
public record SeriesQuestion(
    SeriesPlan rule,
    int firstNumber,
    int sessions,
    @Nullable LocalDate after,
    @Nullable LocalDate before,
    LocalDate from,
    LocalDate latest,
    Wishes wishes,
    Set<Place> standing) {

  public SeriesQuestion {
    standing = Set.copyOf(standing);
  }

  /** The first day that matters: those since the infusion before tell which follow each other. */
  public LocalDate origin() {
    LocalDate next = after == null ? from : after.plusDays(1);
    return next.isBefore(from) ? next : from;
  }

  /** The last day on which any of the sessions could be. */
  public LocalDate horizon() {
    return before == null
        ? latest.plusDays((long) rule.gapMaxDays() * (sessions - 1))
        : before.minusDays(1);
  }
}
