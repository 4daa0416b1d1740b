package health.reprieve.treatment.domain;

import health.reprieve.measures.domain.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a visit, in order: arrived, started, ended, left. Each is known only once the one
 * before it is, except that a patient may leave without an infusion.
 *
 * @param startedAt not before the arrival
 * @param endedAt after the start: the time zero of a course is its last infusion's end
 * @param leftAt not before anything else
 */
public record VisitTimes(
    Instant arrivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant leftAt) {

  /** So long after the last instant known somebody may still be here past midnight. */
  private static final Duration PAST_MIDNIGHT = Duration.ofHours(6);

  /**
   * @throws TimeOutOfOrder if one stands before what comes before it
   * @throws InfusionNotStarted if it has an end and no start
   */
  public VisitTimes {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
    startedAt = micros(startedAt);
    endedAt = micros(endedAt);
    leftAt = micros(leftAt);
    if (startedAt != null && startedAt.isBefore(arrivedAt)) {
      throw TimeOutOfOrder.startBeforeArrival();
    }
    if (endedAt != null && startedAt == null) {
      throw new InfusionNotStarted();
    }
    if (endedAt != null && startedAt != null && !endedAt.isAfter(startedAt)) {
      throw TimeOutOfOrder.endBeforeStart();
    }
    Instant before = latest(arrivedAt, startedAt, endedAt);
    if (leftAt != null && leftAt.isBefore(before)) {
      throw TimeOutOfOrder.leftTooEarly();
    }
  }

  public static VisitTimes arrived(Instant at) {
    return new VisitTimes(at, null, null, null);
  }

  private static @Nullable Instant micros(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant latest(
      Instant arrivedAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {
    if (endedAt != null) {
      return endedAt;
    }
    return startedAt == null ? arrivedAt : startedAt;
  }

  private boolean present(Instant at, ZoneId zone) {
    return !at.isBefore(arrivedAt) && !at.isAfter(presentUntil(zone));
  }

  /**
   * The last instant at which the patient was at the clinic: the leaving or, where none is on
   * record, the last of the local day of the latest instant known.
   *
   * @param zone of the site, which says what a day is
   */
  public Instant presentUntil(ZoneId zone) {
    return leftAt == null ? dayOver(last(), zone) : leftAt;
  }

  /** The last instant of a local day: nobody stays longer, whatever was not written down. */
  public static Instant dayOver(Instant at, ZoneId zone) {
    return LocalDate.ofInstant(at, zone)
        .plusDays(1)
        .atStartOfDay(zone)
        .toInstant()
        .minus(1, ChronoUnit.MICROS);
  }

  /** The latest instant known. */
  public Instant last() {
    return leftAt == null ? latest(arrivedAt, startedAt, endedAt) : leftAt;
  }

  /**
   * The instant nearest to this one that a score of such a moment can speak for: before the
   * infusion up to its start; at its end and at discharge from the end until the patient left.
   *
   * @throws ScoreOutOfPlace if the visit has not come that far, or no visit has such a moment
   */
  public Instant within(Moment moment, Instant instant) {
    if (moment == Moment.BEFORE) {
      return startedAt == null || instant.isBefore(startedAt) ? instant : startedAt;
    }
    if (!moment.atVisit()) {
      throw ScoreOutOfPlace.notOfAVisit();
    }
    if (endedAt == null) {
      throw ScoreOutOfPlace.beforeTheEnd();
    }
    Instant notBefore = instant.isBefore(endedAt) ? endedAt : instant;
    return leftAt != null && notBefore.isAfter(leftAt) ? leftAt : notBefore;
  }

  /**
   * When a step happened that is being entered.
   *
   * @param at as entered; null for now
   * @param zone of the site, which says what a day is
   * @throws TimeNotAllowed if it is still to come, or lies on neither today nor the visit's day, or
   *     if none is entered where {@linkplain #needsTime one is needed}
   */
  public Instant happened(@Nullable Instant at, Instant now, ZoneId zone) {
    if (at == null) {
      if (needsTime(now, zone)) {
        throw TimeNotAllowed.needed();
      }
      return now;
    }
    if (at.isAfter(now)) {
      throw TimeNotAllowed.inFuture();
    }
    LocalDate day = LocalDate.ofInstant(at, zone);
    if (!day.equals(LocalDate.ofInstant(arrivedAt, zone))
        && !day.equals(LocalDate.ofInstant(now, zone))) {
      throw TimeNotAllowed.otherDay();
    }
    return at;
  }

  /** Whether a step cannot be happening now: the visit is one of an earlier local day. */
  public boolean needsTime(Instant now, ZoneId zone) {
    return leftAt == null
        && now.isAfter(dayOver(last(), zone))
        && now.isAfter(last().plus(PAST_MIDNIGHT));
  }

  /**
   * Refuses a score from outside the clinic that speaks for a time of this visit.
   *
   * @throws ScoreDuringVisit if the patient was here then
   */
  public void refuseOutsideScore(Instant speaksFor, ZoneId zone) {
    if (present(speaksFor, zone)) {
      throw leftAt == null ? ScoreDuringVisit.open() : ScoreDuringVisit.over();
    }
  }

  /**
   * Refuses a score of before an infusion that speaks for a time of this visit at which its
   * infusion had started.
   *
   * @throws ScoreOutOfPlace if it had
   */
  public void refuseScoreAfterStart(Instant speaksFor, ZoneId zone) {
    if (startedAt != null && speaksFor.isAfter(startedAt) && present(speaksFor, zone)) {
      throw ScoreOutOfPlace.afterTheStart();
    }
  }

  /**
   * Whether both have a time at the clinic in common, as far as it is on record: one without a
   * leaving lasts to the latest instant known of it.
   */
  public boolean overlaps(VisitTimes other) {
    return arrivedAt.equals(other.arrivedAt)
        || (arrivedAt.isBefore(other.last()) && other.arrivedAt.isBefore(last()));
  }

  /** Whole minutes from the infusion's start to its end, rounded; empty before the end. */
  public Optional<Long> minutesByClock() {
    return startedAt == null || endedAt == null
        ? Optional.empty()
        : Optional.of(Math.round(Duration.between(startedAt, endedAt).toSeconds() / 60.0));
  }

  /** Whether this has the same steps recorded as the other, at whatever time. */
  public boolean sameStepsAs(VisitTimes other) {
    return step() == other.step() && (endedAt == null) == (other.endedAt == null);
  }

  /** What comes next. */
  public VisitStep step() {
    if (leftAt != null) {
      return VisitStep.LEFT;
    }
    if (endedAt != null) {
      return VisitStep.RECOVERING;
    }
    return startedAt == null ? VisitStep.ARRIVED : VisitStep.INFUSING;
  }
}
