package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.RestTaken;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;

/**
 * Lets a visit's claims follow until when it holds its chair: what it needs no longer is given
 * back, what it needs again is taken like any booking.
 */
@Dependent
class HeldTime {

  /** What others can hold of it; hours, rest and escort were judged when it was booked. */
  private static final Set<Obstacle> HELD_BY_OTHERS =
      EnumSet.of(
          Obstacle.CHAIR_TAKEN, Obstacle.PATIENT_ELSEWHERE, Obstacle.NURSE_LOAD, Obstacle.NO_NURSE);

  private final ClaimKeeping claims;
  private final AvailabilityMaker maker;
  private final ClinicCalendar calendar;

  @Inject
  HeldTime(ClaimKeeping claims, AvailabilityMaker maker, ClinicCalendar calendar) {
    this.claims = claims;
    this.maker = maker;
    this.calendar = calendar;
  }

  /**
   * @param before until when it held its chair
   * @throws RestTaken if others hold what it would need again
   * @throws health.reprieve.platform.persistence.LostRace if they took it at the same instant
   */
  void follow(Appointment appointment, Instant before, Instant now) {
    Instant until = appointment.held().end();
    if (until.isBefore(before)) {
      claims.giveBackFrom(appointment, until);
    } else if (until.isAfter(before)) {
      take(appointment, TimeRange.of(before, until), now);
    }
  }

  private void take(Appointment appointment, TimeRange rest, Instant now) {
    SiteView site = calendar.hold();
    Proposal whole =
        new Proposal(
            now,
            appointment.chair(),
            appointment.plan(),
            site.shares(),
            appointment.session().patient(),
            new Proposal.ProtocolOffer("", true));
    Availability around = maker.around(site, whole, appointment.id());
    List<Conflict> conflicts =
        BookingPolicy.conflicts(whole, around).stream()
            .filter(one -> HELD_BY_OTHERS.contains(one.obstacle()) && one.when().overlaps(rest))
            .toList();
    if (!conflicts.isEmpty()) {
      throw new RestTaken(rest, conflicts, new WallWords(site.zone()));
    }
    SortedMap<Instant, Integer> twelfths =
        appointment.plan().nurseTwelfths(site.shares()).subMap(rest.start(), rest.end());
    claims.take(appointment, twelfths, new Cleared(around, List.of()));
  }
}
