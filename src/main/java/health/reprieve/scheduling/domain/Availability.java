package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a booking meets over some days: hours, chairs, what is taken, how many nurses are left. Made
 * from what is stored each time it is needed, never kept. To move an appointment, it is made as if
 * that appointment were not there.
 *
 * @param days in order
 * @param seats in the order of the board
 * @param load of each quarter hour inside the days' opening hours
 * @param staffing what else of the clinic's people a visit needs
 * @param infusions starts of the patient's other infusions, before and after, as far as the
 *     protocol's rest reaches
 */
public record Availability(
    WallWords words,
    List<DayHours> days,
    List<Seat> seats,
    List<TakenTime> taken,
    Map<Instant, QuarterLoad> load,
    Staffing staffing,
    List<Instant> infusions) {

  /** Where nothing but hours, chairs and nurses is asked about. */
  public Availability(
      WallWords words,
      List<DayHours> days,
      List<Seat> seats,
      List<TakenTime> taken,
      Map<Instant, QuarterLoad> load) {
    this(words, days, seats, taken, load, Staffing.NOT_ASKED, List.of());
  }

  /** The same, for a patient with these other infusions. */
  public Availability withInfusions(List<Instant> starts) {
    return new Availability(words, days, seats, taken, load, staffing, starts);
  }

  /**
   * The same, where another visit stands too: with its chair, its patient and its share of the
   * nurses.
   */
  public Availability with(Proposal visit) {
    List<TakenTime> more = new ArrayList<>(taken);
    more.add(
        new TakenTime(
            null, visit.chair(), Objects.requireNonNull(visit.patient()), visit.plan().time()));
    Map<Instant, QuarterLoad> higher = new HashMap<>(load);
    visit
        .plan()
        .nurseTwelfths(visit.shares())
        .forEach((quarter, share) -> higher.put(quarter, loadAt(quarter).plus(share)));
    return new Availability(words, days, seats, more, higher, staffing, infusions);
  }

  /**
   * Whether visits take all chairs in every quarter hour that begins in the range. A chair that is
   * not in use or out of service is not full: it may be back before the time has come.
   */
  public boolean isFull(TimeRange range) {
    return Stream.iterate(
            Quarters.atOrAfter(range.start()),
            quarter -> quarter.isBefore(range.end()),
            quarter -> quarter.plus(Quarters.LENGTH))
        .map(quarter -> TimeRange.of(quarter, Quarters.LENGTH))
        .allMatch(
            quarter -> seats.stream().noneMatch(seat -> takenIn(seat.id(), quarter).isEmpty()));
  }

  /** The same, where only these days may be booked; the first and the last are included. */
  public Availability between(LocalDate first, LocalDate last) {
    List<DayHours> some =
        days.stream()
            .filter(hours -> !hours.day().isBefore(first) && !hours.day().isAfter(last))
            .toList();
    return new Availability(words, some, seats, taken, load, staffing, infusions);
  }

  /** The hours of the local day that the instant lies in. */
  public DayHours hoursAt(Instant instant) {
    LocalDate day = words.dayOf(instant);
    return days.stream()
        .filter(hours -> hours.day().equals(day))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("the hours of this day are not known"));
  }

  public QuarterLoad loadAt(Instant quarter) {
    return load.getOrDefault(quarter, QuarterLoad.untouched(quarter, 0));
  }

  /** How many other visits start in this quarter hour. */
  int startsIn(Instant quarter) {
    return (int)
        taken.stream()
            .filter(time -> TimeRange.quarterOf(time.time().start()).equals(quarter))
            .count();
  }

  List<TakenTime> takenIn(ChairId chair, TimeRange range) {
    return taken(range, time -> time.chair().equals(chair));
  }

  List<TakenTime> taken(TimeRange range, Predicate<TakenTime> which) {
    return taken.stream()
        .filter(which)
        .filter(time -> shareAQuarter(time.time(), range))
        .sorted(Comparator.comparing(time -> time.time().start()))
        .toList();
  }

  /** Claims are whole quarter hours, also where a visit ends inside one. */
  private static boolean shareAQuarter(TimeRange one, TimeRange other) {
    return wholeQuarters(one).overlaps(wholeQuarters(other));
  }

  private static TimeRange wholeQuarters(TimeRange range) {
    Instant lastQuarter = TimeRange.quarterOf(range.end().minusNanos(1));
    return TimeRange.of(TimeRange.quarterOf(range.start()), lastQuarter.plus(Quarters.LENGTH));
  }

  /**
   * One of the chairs.
   *
   * @throws NotFound if there is no such chair
   */
  public Seat seat(ChairId chair) {
    return seats.stream()
        .filter(seat -> seat.id().equals(chair))
        .findFirst()
        .orElseThrow(() -> new NotFound("chair"));
  }
}
