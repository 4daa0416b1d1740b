package health.reprieve.scheduling;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.clinic.domain.NurseShiftsChanged;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.persistence.NurseLoadRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

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
}
