package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Counts, for each quarter hour, the different nurses who work through the whole of it. */
public final class NursesOnDuty {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private NursesOnDuty() {}

  /**
   * @param range whose quarter hours are asked for
   * @param zone by which the shifts' wall times are meant
   * @return one entry for each quarter hour that the range touches, also where nobody works
   */
  public static SortedMap<Instant, Integer> count(
      Collection<NurseShift> shifts, TimeRange range, ZoneId zone) {
    Map<Instant, Set<StaffId>> nurses =
        range.quarters().stream()
            .collect(Collectors.toMap(quarter -> quarter, quarter -> new HashSet<>()));
    LocalDate first = range.start().atZone(zone).toLocalDate();
    LocalDate last = range.end().atZone(zone).toLocalDate();
    for (NurseShift shift : shifts) {
      shift
          .times()
          .days(first, last)
          .flatMap(day -> shift.times().on(day, zone).stream())
          .forEach(worked -> enter(nurses, worked, shift.nurse()));
    }
    SortedMap<Instant, Integer> counts = new TreeMap<>();
    nurses.forEach((quarter, present) -> counts.put(quarter, present.size()));
    return counts;
  }

  private static void enter(Map<Instant, Set<StaffId>> nurses, TimeRange worked, StaffId nurse) {
    for (Instant quarter : worked.quarters()) {
      Set<StaffId> present = nurses.get(quarter);
      if (present != null && worked.contains(TimeRange.of(quarter, QUARTER))) {
        present.add(nurse);
      }
    }
  }
}
