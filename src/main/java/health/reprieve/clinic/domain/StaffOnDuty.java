package health.reprieve.clinic.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
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
  private final int size;
  private final Map<StaffId, BitSet> working = new HashMap<>();

  private StaffOnDuty(TimeRange range, ZoneId zone) {
    this.range = range;
    this.zone = zone;
    this.origin = TimeRange.quarterOf(range.start());
    this.size = upTo(range.end().getEpochSecond());
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
    return count(shifts, absences, range, range.quarters(), zone);
  }

  /**
   * The same for some quarter hours alone, which may be years apart.
   *
   * @param quarters in order, at least one
   */
  public static SortedMap<Instant, Integer> count(
      Collection<StaffShift> shifts,
      Collection<StaffAbsence> absences,
      SortedSet<Instant> quarters,
      ZoneId zone) {
    TimeRange range = TimeRange.of(quarters.first(), quarters.last().plusSeconds(QUARTER_SECONDS));
    return count(shifts, absences, range, quarters, zone);
  }

  private static SortedMap<Instant, Integer> count(
      Collection<StaffShift> shifts,
      Collection<StaffAbsence> absences,
      TimeRange range,
      Collection<Instant> quarters,
      ZoneId zone) {
    StaffOnDuty duty = new StaffOnDuty(range, zone);
    shifts.forEach(duty::enter);
    absences.forEach(duty::leaveOut);
    return duty.counts(quarters);
  }

  private void enter(StaffShift shift) {
    BitSet own = working.computeIfAbsent(shift.person(), person -> new BitSet(size));
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
    int last = Math.min(size, to);
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

  private SortedMap<Instant, Integer> counts(Collection<Instant> quarters) {
    int[] counts = new int[size];
    for (BitSet own : working.values()) {
      own.stream().forEach(quarter -> counts[quarter]++);
    }
    SortedMap<Instant, Integer> byQuarter = new TreeMap<>();
    quarters.forEach(quarter -> byQuarter.put(quarter, counts[index(quarter)]));
    return byQuarter;
  }
}
