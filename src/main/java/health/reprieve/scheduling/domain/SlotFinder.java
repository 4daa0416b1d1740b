package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds where a visit fits, by the same rules that {@link BookingPolicy} asks: a chair free that
 * has what is needed, patient and nurses free, a clinician on site, inside the opening hours, on a
 * quarter hour, not in the past, after the rest, with the escort there. Looks forward from the
 * proposed start to the end of what is known. Never answers the place where a visit that is to be
 * moved stands now.
 */
public final class SlotFinder {

  private final Comparator<FreeSlot> nearestFirst;
  private final Availability availability;
  private final Proposal proposal;
  private final Instant origin;
  private final Map<ChairId, BitSet> chairsTaken = new HashMap<>();
  private final BitSet patientTaken = new BitSet();
  private final List<Seat> seatsByNearness;
  private final List<Integer> twelfths;
  private final List<LocalDate> infusionDays;

  public SlotFinder(Availability availability, Proposal proposal) {
    this.availability = availability;
    this.proposal = proposal;
    this.nearestFirst =
        Comparator.comparing(
            slot -> Duration.between(proposal.plan().start(), slot.time().start()).abs());
    this.origin = origin(availability, proposal);
    this.seatsByNearness = byNearness(availability, proposal.chair());
    this.twelfths =
        List.copyOf(proposal.plan().at(origin).nurseTwelfths(proposal.shares()).values());
    this.infusionDays =
        availability.infusions().stream().map(availability.words()::dayOf).distinct().toList();
    availability.taken().forEach(this::note);
  }

  /** The start of the first known day, or of the proposed visit if that is earlier. */
  private static Instant origin(Availability availability, Proposal proposal) {
    Instant start = TimeRange.quarterOf(proposal.plan().start());
    return availability.days().stream()
        .map(hours -> hours.day().atStartOfDay(availability.words().zone()).toInstant())
        .map(TimeRange::quarterOf)
        .filter(start::isAfter)
        .findFirst()
        .orElse(start);
  }

  private void note(TakenTime taken) {
    int from = Math.max(0, index(taken.time().start()));
    int to = index(Quarters.atOrAfter(taken.time().end()));
    if (to > from) {
      chairsTaken.computeIfAbsent(taken.chair(), chair -> new BitSet()).set(from, to);
      if (taken.patient().equals(proposal.patient())) {
        patientTaken.set(from, to);
      }
    }
  }

  /**
   * What would fit instead, the nearest first: another chair at the proposed time, else the nearest
   * time in any chair, before or after it; and the next time in the proposed chair, else in any.
   */
  public List<FreeSlot> alternatives() {
    LinkedHashSet<FreeSlot> slots = new LinkedHashSet<>();
    sameTime().or(this::nearest).ifPresent(slots::add);
    next().or(this::earliest).ifPresent(slots::add);
    return new ArrayList<>(slots);
  }

  /** The same conflicts, each with the nearest place that would do away with it. */
  public List<Conflict> withFixes(List<Conflict> conflicts) {
    Optional<FreeSlot> ofTime = nearestInChair().or(this::nearest);
    Optional<FreeSlot> ofChair = sameTime().or(() -> ofTime);
    return conflicts.stream()
        .map(one -> one.with((one.obstacle().ofTheChair() ? ofChair : ofTime).orElse(null)))
        .toList();
  }

  /** The proposed time in the chair nearest to the proposed one. */
  public Optional<FreeSlot> sameTime() {
    Instant start = proposal.plan().start();
    Stream<Instant> same =
        proposal.keepsItsTime() ? Stream.of(start) : starts().filter(start::equals);
    return same.flatMap(this::free).findFirst();
  }

  /** The first time in any chair. */
  public Optional<FreeSlot> earliest() {
    return starts().flatMap(this::free).findFirst();
  }

  /** The first time in the proposed chair. */
  public Optional<FreeSlot> next() {
    Seat seat = availability.seat(proposal.chair());
    return starts()
        .filter(start -> isFree(seat, start))
        .map(start -> slot(seat, start))
        .findFirst();
  }

  /** Every start that fits, in order, with all chairs that are free then. */
  public List<Opening> openings() {
    return starts()
        .map(start -> new Opening(start, seatsFreeAt(start)))
        .filter(opening -> !opening.seats().isEmpty())
        .toList();
  }

  private List<Seat> seatsFreeAt(Instant start) {
    return availability.seats().stream().filter(seat -> isFree(seat, start)).toList();
  }

  /** The time in the proposed chair that is nearest to the proposed one, before or after it. */
  public Optional<FreeSlot> nearestInChair() {
    Seat seat = availability.seat(proposal.chair());
    return allStarts()
        .filter(start -> isFree(seat, start))
        .map(start -> slot(seat, start))
        .min(nearestFirst);
  }

  /** The time in any chair that is nearest to the proposed one, before or after it. */
  public Optional<FreeSlot> nearest() {
    return allStarts().flatMap(start -> free(start).limit(1)).min(nearestFirst);
  }

  private Stream<FreeSlot> free(Instant start) {
    return seatsByNearness.stream()
        .filter(seat -> isFree(seat, start))
        .map(seat -> slot(seat, start));
  }

  /** All starts that hours and nurses and the patient allow, in order; chairs are asked after. */
  private Stream<Instant> starts() {
    return starts(later(proposal.now(), proposal.plan().start()));
  }

  private Stream<Instant> allStarts() {
    return starts(proposal.now());
  }

  private Stream<Instant> starts(Instant notBefore) {
    Predicate<Instant> fits =
        start -> nursesSuffice(start) && patientIsFree(start) && peopleAreThere(start);
    return availability.days().stream()
        .flatMap(hours -> hours.open().stream())
        .flatMap(open -> starts(open, notBefore))
        .filter(fits);
  }

  private Stream<Instant> starts(TimeRange open, Instant notBefore) {
    Instant first = Quarters.atOrAfter(later(open.start(), notBefore));
    Instant last = open.end().minus(proposal.plan().time().length());
    return Stream.iterate(
        first, start -> !start.isAfter(last), start -> start.plus(Quarters.LENGTH));
  }

  private boolean nursesSuffice(Instant start) {
    Instant quarter = start;
    for (int twelfth : twelfths) {
      QuarterLoad load = availability.loadAt(quarter);
      if (twelfth > 0 && load.needed() + twelfth > load.limit()) {
        return false;
      }
      quarter = quarter.plus(Quarters.LENGTH);
    }
    return true;
  }

  private boolean peopleAreThere(Instant start) {
    VisitPlan plan = proposal.plan().at(start);
    EscortHours escort = proposal.escort();
    Staffing staffing = availability.staffing();
    return (escort == null || escort.cover(plan.leaving(), availability.words().zone()))
        && restIsKept(start)
        && (staffing.cliniciansNeeded() == 0
            || ClinicianCover.unsupervised(plan, staffing).isEmpty())
        && (staffing.startsPerQuarter() == null
            || staffing.takesStartBeside(availability.startsIn(start)));
  }

  private boolean restIsKept(Instant start) {
    if (infusionDays.isEmpty()) {
      return true;
    }
    LocalDate day = availability.words().dayOf(start);
    int rest = proposal.protocol().restDays();
    return infusionDays.stream().noneMatch(other -> RestPeriod.isTooNear(day, other, rest));
  }

  private boolean patientIsFree(Instant start) {
    return isFree(patientTaken, start);
  }

  private boolean isFree(Seat seat, Instant start) {
    BitSet taken = chairsTaken.get(seat.id());
    return seat.closedReason() == null
        && seat.features().containsAll(proposal.needs())
        && (taken == null || isFree(taken, start))
        && (seat.outages().isEmpty() || seat.outIn(proposal.plan().at(start).time()).isEmpty())
        && !new Place(seat.id(), start).equals(proposal.standing());
  }

  private boolean isFree(BitSet taken, Instant start) {
    int from = index(start);
    int next = taken.nextSetBit(from);
    return next < 0 || next >= from + twelfths.size();
  }

  private int index(Instant instant) {
    return Quarters.between(origin, instant);
  }

  private FreeSlot slot(Seat seat, Instant start) {
    return new FreeSlot(seat.id(), seat.name(), proposal.plan().at(start).time());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static List<Seat> byNearness(Availability availability, ChairId asked) {
    List<Seat> seats = availability.seats();
    int place = seats.indexOf(availability.seat(asked));
    return seats.stream()
        .sorted(Comparator.comparingInt(seat -> Math.abs(seats.indexOf(seat) - place)))
        .toList();
  }
}
