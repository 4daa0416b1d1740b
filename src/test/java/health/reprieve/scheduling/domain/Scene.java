package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.PhaseLengths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A small clinic in Amsterdam: three chairs, open on Tue 24 Nov 2026 and the day after from 07:00
 * to 18:00, two nurses all day; it is 06:00 on the Tuesday.
 */
final class Scene {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);
  static final NurseShares SHARES = new NurseShares(6, 12, 4, 3);

  /**
   * 30 min prep, 120 min infusion of which 15 start, 60 recovery, 15 turnover: 15 quarter hours.
   */
  static final PhaseLengths PAIN = new PhaseLengths(30, 15, 120, 60, 15);

  /** 30 min prep, 40 min infusion of which 15 start, 35 recovery, 15 turnover: 8 quarter hours. */
  static final PhaseLengths MOOD = new PhaseLengths(30, 15, 40, 35, 15);

  private final List<Seat> seats =
      new ArrayList<>(IntStream.rangeClosed(1, 3).mapToObj(Scene::seat).toList());
  private final List<DayHours> days = new ArrayList<>();
  private final List<TakenTime> taken = new ArrayList<>();
  private final Map<Instant, QuarterLoad> load = new HashMap<>();
  private final List<Instant> infusions = new ArrayList<>();
  private Staffing staffing = Staffing.NOT_ASKED;

  Scene() {
    open(TUESDAY, "07:00", "18:00", 2);
    open(TUESDAY.plusDays(1), "07:00", "18:00", 2);
  }

  private static Seat seat(int number) {
    return new Seat(chair(number), "Chair " + number, null);
  }

  static ChairId chair(int number) {
    return ChairId.of(new UUID(0, number));
  }

  static PatientId patient(int number) {
    return PatientId.of(new UUID(1, number));
  }

  static Instant at(String time) {
    return at(TUESDAY, time);
  }

  static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  private void open(LocalDate day, String opens, String closes, int nurses) {
    TimeRange open = TimeRange.of(at(day, opens), at(day, closes));
    days.add(new DayHours(day, Optional.of(open), ""));
    open.quarters().forEach(quarter -> load.put(quarter, QuarterLoad.untouched(quarter, nurses)));
  }

  Scene closed(LocalDate day, String reason) {
    days.replaceAll(
        hours -> hours.day().equals(day) ? new DayHours(day, Optional.empty(), reason) : hours);
    return this;
  }

  Scene chairClosed(int number, String reason) {
    seats.replaceAll(
        seat -> seat.id().equals(chair(number)) ? new Seat(seat.id(), seat.name(), reason) : seat);
    return this;
  }

  /** A chair out of service; without an end where there is none. */
  Scene chairOut(int number, Instant from, @Nullable Instant to, String reason) {
    seats.replaceAll(
        seat ->
            seat.id().equals(chair(number))
                ? new Seat(
                    seat.id(),
                    seat.name(),
                    seat.closedReason(),
                    List.of(new Seat.Outage(from, to, reason)),
                    seat.features())
                : seat);
    return this;
  }

  /** A chair that has these features; the others have none. */
  Scene chairWith(int number, ChairFeature... features) {
    seats.replaceAll(
        seat ->
            seat.id().equals(chair(number))
                ? new Seat(seat.id(), seat.name(), null, List.of(), Set.of(features))
                : seat);
    return this;
  }

  /** Another patient's or the same one's visit, with its claims and its load. */
  Scene booked(int chair, int patient, VisitPlan plan) {
    taken.add(new TakenTime(null, chair(chair), patient(patient), plan.time()));
    plan.nurseTwelfths(SHARES)
        .forEach((quarter, share) -> load.computeIfPresent(quarter, (at, now) -> now.plus(share)));
    return this;
  }

  Scene nurses(String from, String to, int nurses) {
    TimeRange.of(at(from), at(to))
        .quarters()
        .forEach(
            quarter ->
                load.computeIfPresent(
                    quarter,
                    (at, now) ->
                        new QuarterLoad(at, now.needed(), nurses * NurseShares.WHOLE, 0, true)));
    return this;
  }

  /** One clinician is needed; so many are on site in these hours of the Tuesday and else none. */
  Scene clinicians(String from, String to, int number) {
    Map<Instant, Integer> onSite = new HashMap<>();
    TimeRange.of(at(from), at(to)).quarters().forEach(quarter -> onSite.put(quarter, number));
    staffing = new Staffing(onSite, 1, staffing.startsPerQuarter());
    return this;
  }

  Scene startsPerQuarter(int most) {
    staffing = new Staffing(staffing.clinicians(), staffing.cliniciansNeeded(), most);
    return this;
  }

  /** Patient 1 has another infusion then. */
  Scene infusion(Instant start) {
    infusions.add(start);
    return this;
  }

  Availability availability() {
    return new Availability(
        new WallWords(ZONE),
        List.copyOf(days),
        List.copyOf(seats),
        List.copyOf(taken),
        load,
        staffing,
        List.copyOf(infusions));
  }

  /** Patient 1 asks for a visit at 06:00 on the Tuesday. */
  static Proposal proposal(int chair, VisitPlan plan) {
    return new Proposal(
        at("06:00"),
        chair(chair),
        plan,
        SHARES,
        patient(1),
        new Proposal.ProtocolOffer("Pain 2 h", true));
  }

  static VisitPlan pain(String start) {
    return new VisitPlan(at(start), PAIN);
  }

  static VisitPlan mood(String start) {
    return new VisitPlan(at(start), MOOD);
  }
}
