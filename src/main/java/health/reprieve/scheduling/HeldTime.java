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
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * Lets a visit's claims follow until when it holds its chair: what it needs no longer is given
 * back, what it needs again is taken. Its patient is there whatever the plan says: where the nurses
 * do not suffice, that is recorded as an override.
 */
@Dependent
class HeldTime {

  /** What another visit can hold of it; the rest was judged when it was booked. */
  private static final Set<Obstacle> HELD_BY_OTHERS =
      EnumSet.of(Obstacle.CHAIR_TAKEN, Obstacle.PATIENT_ELSEWHERE);

  private static final String STAYED = "The patient stayed longer than was recorded at first.";

  private final ClaimKeeping claims;
  private final AvailabilityMaker maker;
  private final OverrideLog overrides;
  private final ClinicCalendar calendar;

  @Inject
  HeldTime(
      ClaimKeeping claims,
      AvailabilityMaker maker,
      OverrideLog overrides,
      ClinicCalendar calendar) {
    this.claims = claims;
    this.maker = maker;
    this.overrides = overrides;
    this.calendar = calendar;
  }

  /**
   * Until when the visit can hold its chair: to its planned end, or until another visit after it
   * has the chair or the patient.
   */
  Instant free(Appointment appointment, Instant now) {
    Instant held = appointment.held().end();
    return meet(appointment, now)
        .heldByOthers()
        .map(one -> one.when().start())
        .filter(start -> !start.isBefore(held))
        .min(Comparator.naturalOrder())
        .orElse(appointment.plan().time().end());
  }

  /**
   * @param before until when it held its chair
   * @throws RestTaken if another visit holds what it would need again
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
    Met met = meet(appointment, now);
    List<Conflict> taken = met.heldByOthers().filter(one -> one.when().overlaps(rest)).toList();
    if (!taken.isEmpty()) {
      throw new RestTaken(rest, taken, met.around().words());
    }
    SortedMap<Instant, Integer> twelfths =
        appointment.plan().nurseTwelfths(met.site().shares()).subMap(rest.start(), rest.end());
    Cleared place = new Cleared(met.around(), met.ofTheNursesIn(rest), Set.of());
    claims.take(appointment, twelfths, place);
    overrides.note(appointment, place, STAYED, now);
  }

  private Met meet(Appointment appointment, Instant now) {
    SiteView site = calendar.hold();
    Proposal whole =
        new Proposal(
            now,
            appointment.chair(),
            appointment.plan(),
            site.shares(),
            appointment.session().patient(),
            new Proposal.ProtocolOffer("", true));
    Availability around = maker.around(site, whole, null, appointment.id()).availability();
    return new Met(site, around, BookingPolicy.conflicts(whole, around));
  }

  /** What the visit meets over the whole of its planned time. */
  private record Met(SiteView site, Availability around, List<Conflict> conflicts) {

    private Stream<Conflict> heldByOthers() {
      return conflicts.stream().filter(one -> HELD_BY_OTHERS.contains(one.obstacle()));
    }

    private List<Conflict> ofTheNursesIn(TimeRange rest) {
      return conflicts.stream()
          .filter(one -> one.obstacle().ofTheNurses() && one.when().overlaps(rest))
          .toList();
    }
  }
}
