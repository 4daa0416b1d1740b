package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A clinic over some weeks, from Mon 3 Mar 2031 unless said otherwise, open from Monday to Friday
 * 08:00 to 17:00, with any number of chairs and nurses. Patient 1 asks for a series at 06:00 on the
 * first day.
 */
final class SeriesScene {

  static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);

  private final ZoneId zone;
  private final LocalDate monday;
  private final int weeks;
  private final int nurses;
  private final List<Seat> seats;
  private final List<Instant> infusions = new ArrayList<>();
  private final Set<LocalDate> unstaffed = new HashSet<>();
  private final List<TakenTime> taken = new ArrayList<>();
  private final Map<Instant, Integer> needed = new HashMap<>();
  private final Map<LocalDate, String> closed = new TreeMap<>();
  private Staffing staffing = Staffing.NOT_ASKED;

  SeriesScene(ZoneId zone, LocalDate monday, int weeks, int chairs, int nurses) {
    this.zone = zone;
    this.monday = monday;
    this.weeks = weeks;
    this.nurses = nurses;
    this.seats =
        IntStream.rangeClosed(1, chairs)
            .mapToObj(number -> new Seat(Scene.chair(number), "Chair " + number, null))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  /** Four weeks in Amsterdam with that many chairs and as many nurses. */
  static SeriesScene chairs(int chairs) {
    return new SeriesScene(Scene.ZONE, MONDAY, 4, chairs, chairs);
  }

  Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(zone).toInstant();
  }

  SeriesScene closed(LocalDate day) {
    closed.put(day, "Holiday");
    return this;
  }

  /** No nurse is on duty on this day. */
  SeriesScene unstaffed(LocalDate day) {
    unstaffed.add(day);
    return this;
  }

  /** Patient 1 has an infusion of another course then, and the protocol wants two days of rest. */
  SeriesScene infusion(LocalDate day) {
    infusions.add(at(day, "10:00"));
    return this;
  }

  /** All chairs are out of service on this day. */
  SeriesScene chairsOut(LocalDate day) {
    Seat.Outage out = new Seat.Outage(at(day, "00:00"), at(day.plusDays(1), "00:00"), "Service");
    seats.replaceAll(seat -> new Seat(seat.id(), seat.name(), null, List.of(out), seat.features()));
    return this;
  }

  /** One clinician is needed, and is on site in these hours of this day only. */
  SeriesScene clinician(LocalDate day, String from, String to) {
    Map<Instant, Integer> onSite = new HashMap<>();
    TimeRange.of(at(day, from), at(day, to)).quarters().forEach(at -> onSite.put(at, 1));
    staffing = new Staffing(onSite, 1, null);
    return this;
  }

  SeriesScene booked(int chair, int patient, VisitPlan plan) {
    taken.add(new TakenTime(null, Scene.chair(chair), Scene.patient(patient), plan.time()));
    plan.nurseTwelfths(Scene.SHARES)
        .forEach((quarter, share) -> needed.merge(quarter, share, Integer::sum));
    return this;
  }

  /** Nothing can start in this chair between these times of the day. */
  SeriesScene full(int chair, LocalDate day, String from, String to) {
    taken.add(
        new TakenTime(
            null,
            Scene.chair(chair),
            Scene.patient(900),
            TimeRange.of(at(day, from), at(day, to))));
    return this;
  }

  SeriesScene fullDay(LocalDate day) {
    seats.forEach(
        seat ->
            taken.add(
                new TakenTime(
                    null,
                    seat.id(),
                    Scene.patient(900),
                    TimeRange.of(at(day, "08:00"), at(day, "17:00")))));
    return this;
  }

  Availability availability() {
    List<DayHours> days = new ArrayList<>();
    Map<Instant, QuarterLoad> load = new HashMap<>();
    monday.datesUntil(monday.plusWeeks(weeks)).forEach(day -> add(day, days, load));
    return new Availability(
        new WallWords(zone), days, seats, List.copyOf(taken), load, staffing, infusions);
  }

  private void add(LocalDate day, List<DayHours> days, Map<Instant, QuarterLoad> load) {
    boolean weekday = day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
    if (!weekday || closed.containsKey(day)) {
      days.add(new DayHours(day, Optional.empty(), closed.getOrDefault(day, "Weekend.")));
      return;
    }
    TimeRange open = TimeRange.of(at(day, "08:00"), at(day, "17:00"));
    days.add(new DayHours(day, Optional.of(open), ""));
    open.quarters()
        .forEach(
            quarter ->
                load.put(
                    quarter,
                    QuarterLoad.untouched(quarter, unstaffed.contains(day) ? 0 : nurses)
                        .plus(needed.getOrDefault(quarter, 0))));
  }

  SeriesAnswer plan(SeriesQuestion question, PhaseLengths lengths) {
    return new SeriesPlanner(question, availability(), proposal(lengths)).answer();
  }

  Proposal proposal(PhaseLengths lengths) {
    return new Proposal(
        at(monday, "06:00"),
        seats.get(0).id(),
        new VisitPlan(at(monday, "06:00"), lengths),
        Scene.SHARES,
        Scene.patient(1),
        new Proposal.ProtocolOffer("Pain 2 h", true, infusions.isEmpty() ? 0 : 2));
  }

  /** Books every session of the offer for patient 1, as the desk would, one after the other. */
  List<Conflict> conflictsOf(SeriesOffer offer, PhaseLengths lengths) {
    List<Conflict> found = new ArrayList<>();
    for (Place place : offer.places()) {
      Proposal visit = proposal(lengths).at(place);
      found.addAll(BookingPolicy.conflicts(visit, availability()));
      booked((int) place.chair().value().getLeastSignificantBits(), 1, visit.plan());
    }
    return found;
  }

  /** A whole course that may begin in the first week. */
  static SeriesQuestion course(SeriesPlan rule, Wishes wishes) {
    return question(rule, rule.sessions(), null, wishes);
  }

  /** A whole course that may begin in the week of this Monday. */
  static SeriesQuestion course(SeriesPlan rule, LocalDate monday) {
    return new SeriesQuestion(
        rule,
        1,
        rule.sessions(),
        null,
        null,
        monday,
        monday.plusDays(4),
        Wishes.any(),
        new HashSet<>());
  }

  /** The last sessions of a course, the one before them given on a day. */
  static SeriesQuestion question(
      SeriesPlan rule, int sessions, @Nullable LocalDate after, Wishes wishes) {
    LocalDate from = after == null ? MONDAY : after.plusDays(1);
    LocalDate latest = after == null ? MONDAY.plusDays(4) : rule.latestAfter(after);
    return new SeriesQuestion(
        rule,
        rule.sessions() - sessions + 1,
        sessions,
        after,
        null,
        from,
        latest,
        wishes,
        new HashSet<>());
  }

  static Set<DayOfWeek> weekdays(DayOfWeek... days) {
    return Set.of(days);
  }
}
