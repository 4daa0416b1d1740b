package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts, for each quarter hour, the different people who work through the whole of it: their
 * shifts, less breaks and absences. Each person's time is one row of bits, a shift's week sets a
 * stretch of them, so that a quarter of a year takes milliseconds.
 */
public final class StaffOnDuty {

  private static final long QUARTER_SECONDS = 15 * 60;

  private final TimeRange range;
  private final ZoneId zone;
  private final Instant origin;
  private final List<Instant> quarters;
  private final Map<StaffId, BitSet> working = new HashMap<>();

  private StaffOnDuty(TimeRange range, ZoneId zone) {
    this.range = range;
    this.zone = zone;
    this.quarters = range.quarters();
    this.origin = TimeRange.quarterOf(range.start());
  }

  /**
   * @param range whose quarter hours are asked for
   * @param zone by which the wall times are meant
   * @return one entry for each quarter hour that the range touches, also where nobody works
   */
  public static SortedMap<Instant, Integer> count(
      Collection<StaffShift> shifts,
      Collection<StaffAbsence> absences,
      TimeRange range,
      ZoneId zone) {
    StaffOnDuty duty = new StaffOnDuty(range, zone);
    shifts.forEach(duty::enter);
    absences.forEach(duty::leaveOut);
    return duty.counts();
  }

  private void enter(StaffShift shift) {
    BitSet own = working.computeIfAbsent(shift.person(), person -> new BitSet(quarters.size()));
    WeeklyShift times = shift.times();
    LocalDate first = range.start().atZone(zone).toLocalDate();
    LocalDate last = range.end().atZone(zone).toLocalDate();
    times
        .days(first, last)
        .flatMap(day -> times.worked(day, zone))
        .forEach(
            worked -> set(own, upTo(worked.start().getEpochSecond()), index(worked.end()), true));
  }

  private void leaveOut(StaffAbsence absence) {
    BitSet own = working.get(absence.person());
    if (own != null) {
      absence
          .span()
          .within(range, zone)
          .ifPresent(
              away -> set(own, index(away.start()), upTo(away.end().getEpochSecond()), false));
    }
  }

  private void set(BitSet own, int from, int to, boolean works) {
    int first = Math.max(0, from);
    int last = Math.min(quarters.size(), to);
    if (first < last) {
      own.set(first, last, works);
    }
  }

  /** The quarter hour that an instant lies in. */
  private int index(Instant instant) {
    return quartersFrom(instant.getEpochSecond());
  }

  /** The first quarter hour that begins at a second or after it. */
  private int upTo(long second) {
    return quartersFrom(second + QUARTER_SECONDS - 1);
  }

  private int quartersFrom(long second) {
    return Math.toIntExact(Math.floorDiv(second - origin.getEpochSecond(), QUARTER_SECONDS));
  }

  private SortedMap<Instant, Integer> counts() {
    int[] counts = new int[quarters.size()];
    for (BitSet own : working.values()) {
      own.stream().forEach(quarter -> counts[quarter]++);
    }
    SortedMap<Instant, Integer> byQuarter = new TreeMap<>();
    for (int quarter = 0; quarter < counts.length; quarter++) {
      byQuarter.put(quarters.get(quarter), counts[quarter]);
    }
    return byQuarter;
  }
}
