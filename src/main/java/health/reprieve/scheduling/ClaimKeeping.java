package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps the claims on chairs and the load of nurses exactly at what the live appointments hold,
 * each for its planned time or, where the patient left early, until its chair was ready again: what
 * is given up goes first, then what is taken, then the load in time order.
 */
@Dependent
class ClaimKeeping {

  private final ClaimRepository claims;
  private final NurseLoadRepository loads;
  private final ClinicCalendar calendar;

  @Inject
  ClaimKeeping(ClaimRepository claims, NurseLoadRepository loads, ClinicCalendar calendar) {
    this.claims = claims;
    this.loads = loads;
    this.calendar = calendar;
  }

  /**
   * Takes what a new appointment needs.
   *
   * @param twelfths the share of a nurse by quarter hour of the visit
   * @param place what the visit meets and what is set aside for it
   * @throws health.reprieve.platform.persistence.LostRace if the chair, the patient or a nurse is
   *     taken meanwhile
   */
  void take(Appointment appointment, SortedMap<Instant, Integer> twelfths, Cleared place) {
    take(appointment, twelfths, place, new TreeMap<>());
  }

  /** Takes what a moved appointment needs now, in place of what it held before. */
  void swap(Appointment appointment, SortedMap<Instant, Integer> twelfths, Cleared place) {
    take(appointment, twelfths, place, release(appointment));
  }

  /** Takes the appointment's chair for the time that it holds already, in place of another. */
  void reseat(Appointment appointment) {
    claims.reseat(appointment.id(), appointment.chair());
  }

  private void take(
      Appointment appointment,
      SortedMap<Instant, Integer> twelfths,
      Cleared place,
      SortedMap<Instant, Integer> change) {
    claims.take(appointment.id(), appointment.chair(), appointment.session().patient(), twelfths);
    twelfths.forEach((quarter, share) -> change.merge(quarter, share, Integer::sum));
    if (twelfths.keySet().stream().anyMatch(quarter -> !place.around().loadAt(quarter).kept())) {
      keepLoad(appointment, place.around());
    }
    loads.change(appointment.site(), change, place.beyondNurses(appointment.plan()));
  }

  /** Stores the load of the whole day, so that its other visits find it. */
  private void keepLoad(Appointment appointment, Availability around) {
    TimeRange visit = appointment.plan().time();
    TimeRange day =
        around.hoursAt(visit.start()).open().map(open -> open.span(visit)).orElse(visit);
    loads.ensure(
        appointment.site(),
        calendar.nursesOnDuty(day).entrySet().stream()
            .map(entry -> QuarterLoad.untouched(entry.getKey(), entry.getValue()))
            .toList());
  }

  /** Gives back everything the appointment holds. */
  void giveBack(Appointment appointment) {
    loads.change(appointment.site(), release(appointment));
  }

  /** Gives back what the appointment was to hold from this quarter hour on. */
  void giveBackFrom(Appointment appointment, Instant quarter) {
    List<ChairClaim> rest =
        claims.lock(appointment.id()).stream()
            .filter(claim -> !claim.quarter().isBefore(quarter))
            .toList();
    claims.releaseFrom(appointment.id(), quarter);
    loads.change(appointment.site(), fall(rest));
  }

  /** Drops the claims; answers what the load has to fall by. */
  private SortedMap<Instant, Integer> release(Appointment appointment) {
    List<ChairClaim> held = claims.lock(appointment.id());
    claims.release(appointment.id());
    return fall(held);
  }

  private static SortedMap<Instant, Integer> fall(List<ChairClaim> claims) {
    return claims.stream()
        .collect(
            Collectors.toMap(
                ChairClaim::quarter, claim -> -claim.nurseTwelfths(), Integer::sum, TreeMap::new));
  }
}
