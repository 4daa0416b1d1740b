package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.NurseSharesChanged;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Follows the shifts and the shares of a nurse: when shifts change, the number on duty changes in
 * every quarter hour from now on that visits have touched; when shares change, what the visits hold
 * from now on. Where they then need more than there is, the difference is recorded as overridden;
 * no visit disappears.
 */
@Dependent
class NurseLoadUpkeep {

  /** Appointments asked for in one query. */
  private static final int AT_ONCE = 1000;

  private final NurseLoadRepository loads;
  private final AppointmentRepository appointments;
  private final ClaimRepository claims;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  NurseLoadUpkeep(
      NurseLoadRepository loads,
      AppointmentRepository appointments,
      ClaimRepository claims,
      ClinicCalendar calendar,
      Clock clock) {
    this.loads = loads;
    this.appointments = appointments;
    this.claims = claims;
    this.calendar = calendar;
    this.clock = clock;
  }

  void recount(@Observes NurseShiftsChanged changed) {
    List<QuarterLoad> touched = loads.from(changed.site(), TimeRange.quarterOf(clock.instant()));
    SortedSet<Instant> quarters = new TreeSet<>();
    touched.forEach(load -> quarters.add(load.quarter()));
    SortedMap<Instant, Integer> nurses = calendar.nursesOnDuty(quarters);
    SortedMap<Instant, Integer> others = new TreeMap<>();
    for (QuarterLoad load : touched) {
      int twelfths = nurses.getOrDefault(load.quarter(), 0) * NurseShares.WHOLE;
      if (twelfths != load.onDuty()) {
        others.put(load.quarter(), twelfths);
      }
    }
    loads.onDuty(changed.site(), others);
  }

  void reshare(@Observes NurseSharesChanged changed) {
    Instant quarter = TimeRange.quarterOf(clock.instant());
    Map<AppointmentId, VisitPlan> plans =
        appointments.holdingFrom(changed.site(), quarter).stream()
            .collect(Collectors.toMap(Appointment::id, Appointment::plan));
    List<AppointmentId> ids = List.copyOf(plans.keySet());
    SortedMap<Instant, Integer> change = new TreeMap<>();
    for (int first = 0; first < ids.size(); first += AT_ONCE) {
      List<AppointmentId> some = ids.subList(first, Math.min(ids.size(), first + AT_ONCE));
      for (ChairClaim claim : claims.from(some, quarter)) {
        Map<Instant, Integer> shares =
            Objects.requireNonNull(plans.get(claim.appointment())).nurseTwelfths(changed.shares());
        int share = shares.getOrDefault(claim.quarter(), claim.nurseTwelfths());
        change.merge(claim.quarter(), claim.share(share), Integer::sum);
      }
    }
    claims.flush();
    loads.override(changed.site(), change);
  }
}
