package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.LoadChange;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps the claims on chairs and the load of nurses exactly at what the live appointments hold:
 * what is given up goes first, then what is taken, then the load in time order.
 */
@Dependent
class ClaimKeeping {

  private final ClaimRepository claims;
  private final NurseLoadRepository loads;

  @Inject
  ClaimKeeping(ClaimRepository claims, NurseLoadRepository loads) {
    this.claims = claims;
    this.loads = loads;
  }

  /**
   * Takes what a new appointment needs.
   *
   * @param twelfths the share of a nurse by quarter hour of the visit
   * @param known the load of these quarter hours, to make the rows that are missing
   * @throws health.reprieve.platform.persistence.LostRace if the chair, the patient or a nurse is
   *     taken meanwhile
   */
  void take(
      Appointment appointment,
      SortedMap<Instant, Integer> twelfths,
      Map<Instant, QuarterLoad> known) {
    take(appointment, twelfths, known, new TreeMap<>());
  }

  /** Takes what a moved appointment needs now, in place of what it held before. */
  void swap(
      Appointment appointment,
      SortedMap<Instant, Integer> twelfths,
      Map<Instant, QuarterLoad> known) {
    take(appointment, twelfths, known, release(appointment));
  }

  private void take(
      Appointment appointment,
      SortedMap<Instant, Integer> twelfths,
      Map<Instant, QuarterLoad> known,
      SortedMap<Instant, Integer> change) {
    claims.take(appointment.id(), appointment.chair(), appointment.session().patient(), twelfths);
    twelfths.forEach((quarter, share) -> change.merge(quarter, share, Integer::sum));
    loads.ensure(
        appointment.site(),
        twelfths.keySet().stream().map(known::get).filter(Objects::nonNull).toList());
    LoadChange.of(change).forEach(one -> loads.change(appointment.site(), one));
  }

  /** Gives back everything the appointment holds. */
  void giveBack(Appointment appointment) {
    LoadChange.of(release(appointment)).forEach(one -> loads.change(appointment.site(), one));
  }

  /** Drops the claims; answers what the load has to fall by. */
  private SortedMap<Instant, Integer> release(Appointment appointment) {
    List<ChairClaim> held = claims.of(appointment.id());
    claims.release(appointment.id());
    return held.stream()
        .collect(
            Collectors.toMap(
                ChairClaim::quarter, claim -> -claim.nurseTwelfths(), Integer::sum, TreeMap::new));
  }
}
