package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Quarters;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows the shifts: when they change, the number on duty changes in every quarter hour from now
 * on that visits have touched. Where visits then need more than there is, the difference is
 * recorded as overridden; no visit disappears.
 */
@Dependent
class NurseLoadUpkeep {

  private final NurseLoadRepository loads;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  NurseLoadUpkeep(NurseLoadRepository loads, ClinicCalendar calendar, Clock clock) {
    this.loads = loads;
    this.calendar = calendar;
    this.clock = clock;
  }

  void recount(@Observes NurseShiftsChanged changed) {
    Instant from = TimeRange.quarterOf(clock.instant());
    Instant last = loads.last(changed.site());
    if (!last.isBefore(from)) {
      recount(changed.site(), TimeRange.of(from, last.plus(Quarters.LENGTH)));
    }
  }

  private void recount(SiteId site, TimeRange range) {
    Map<Instant, Integer> nurses = calendar.nursesOnDuty(range);
    SortedMap<Instant, Integer> changed = new TreeMap<>();
    loads
        .in(site, range)
        .forEach(
            load -> {
              int twelfths = nurses.getOrDefault(load.quarter(), 0) * NurseShares.WHOLE;
              if (twelfths != load.onDuty()) {
                changed.put(load.quarter(), twelfths);
              }
            });
    changed.forEach(
        (quarter, twelfths) ->
            loads.onDuty(site, TimeRange.of(quarter, Quarters.LENGTH), twelfths));
  }
}
