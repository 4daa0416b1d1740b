package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * What a booking must satisfy, one rule a method. All rules are asked and everything that stands in
 * the way is told. The database's own keys and checks refuse the same again; the policy gives the
 * reasons.
 */
public final class BookingPolicy {

  private static final List<Rule> RULES =
      List.of(
          Rule.always(BookingPolicy::chairIsFree),
          Rule.always(BookingPolicy::patientIsFree),
          Rule.ofTime(NurseCover::nursesSuffice),
          Rule.ofTime(ClinicianCover::clinicianIsOnSite),
          Rule.ofTime(BookingPolicy::quarterTakesAnotherStart),
          Rule.ofTime(BookingPolicy::dayIsOpen),
          Rule.ofTime(BookingPolicy::staysWithinHours),
          Rule.ofTime(RestPeriod::restIsKept),
          Rule.ofTime(BookingPolicy::escortIsThere),
          Rule.ofTime(BookingPolicy::startsInTheFuture),
          Rule.ofTime(BookingPolicy::startsOnAQuarter),
          Rule.always(BookingPolicy::chairIsInUse),
          Rule.always(BookingPolicy::chairIsInService),
          Rule.always(BookingPolicy::chairHasWhatIsNeeded),
          Rule.ofTime(BookingPolicy::protocolIsOffered));

  private BookingPolicy() {}

  /** Everything that stands in the proposal's way; empty where it can be booked. */
  public static List<Conflict> conflicts(Proposal proposal, Availability availability) {
    return RULES.stream()
        .filter(rule -> !(rule.ofTime() && proposal.keepsItsTime()))
        .flatMap(rule -> rule.check().apply(proposal, availability).stream())
        .toList();
  }

  /**
   * One rule.
   *
   * @param ofTime whether it speaks of the time alone; such a rule is not asked again of a visit
   *     that keeps its time and gets another chair, be it that the time has come meanwhile
   */
  private record Rule(boolean ofTime, BiFunction<Proposal, Availability, List<Conflict>> check) {

    private static Rule always(BiFunction<Proposal, Availability, List<Conflict>> check) {
      return new Rule(false, check);
    }

    private static Rule ofTime(BiFunction<Proposal, Availability, List<Conflict>> check) {
      return new Rule(true, check);
    }
  }

  private static List<Conflict> chairIsFree(Proposal proposal, Availability availability) {
    Seat seat = availability.seat(proposal.chair());
    return availability.takenIn(seat.id(), proposal.plan().time()).stream()
        .map(
            taken ->
                new Conflict(
                    Obstacle.CHAIR_TAKEN,
                    "%s is taken %s."
                        .formatted(seat.name(), availability.words().range(taken.time())),
                    taken.time(),
                    taken.appointment(),
                    null))
        .toList();
  }

  private static List<Conflict> patientIsFree(Proposal proposal, Availability availability) {
    PatientId patient = proposal.patient();
    return availability
        .taken(proposal.plan().time(), taken -> taken.patient().equals(patient))
        .stream()
        .map(
            taken ->
                new Conflict(
                    Obstacle.PATIENT_ELSEWHERE,
                    "The patient already has a visit in %s, %s."
                        .formatted(
                            availability.seat(taken.chair()).name(),
                            availability.words().range(taken.time())),
                    taken.time()))
        .toList();
  }

  private static List<Conflict> quarterTakesAnotherStart(
      Proposal proposal, Availability availability) {
    Instant start = proposal.plan().start();
    Staffing staffing = availability.staffing();
    return when(
        !staffing.takesStartBeside(availability.startsIn(TimeRange.quarterOf(start))),
        proposal,
        Obstacle.STARTS_FULL,
        "%d visits start at %s already, as many as may."
            .formatted(staffing.startsPerQuarter(), availability.words().time(start)));
  }

  private static List<Conflict> escortIsThere(Proposal proposal, Availability availability) {
    EscortHours escort = proposal.escort();
    String away =
        escort == null ? "" : escort.awayAt(proposal.plan().leaving(), availability.words());
    return when(!away.isEmpty(), proposal, Obstacle.ESCORT_AWAY, away);
  }

  private static List<Conflict> dayIsOpen(Proposal proposal, Availability availability) {
    DayHours hours = availability.hoursAt(proposal.plan().start());
    String reason = sentence(hours.closedReason());
    return when(
        hours.open().isEmpty(),
        proposal,
        Obstacle.CLOSED_DAY,
        reason.startsWith("Closed")
            ? reason
            : "Closed on %s: %s".formatted(WallWords.day(hours.day()), reason));
  }

  private static List<Conflict> staysWithinHours(Proposal proposal, Availability availability) {
    TimeRange visit = proposal.plan().time();
    TimeRange open = availability.hoursAt(visit.start()).open().orElse(visit);
    WallWords words = availability.words();
    if (!open.contains(visit.start())) {
      return when(
          true,
          proposal,
          Obstacle.OUTSIDE_HOURS,
          "The clinic is open %s on this day.".formatted(words.range(open)));
    }
    return when(
        visit.end().isAfter(open.end()),
        proposal,
        Obstacle.AFTER_CLOSING,
        "The visit would end at %s; the clinic closes at %s."
            .formatted(words.time(visit.end()), words.time(open.end())));
  }

  private static List<Conflict> startsInTheFuture(Proposal proposal, Availability availability) {
    Instant start = proposal.plan().start();
    WallWords words = availability.words();
    return when(
        start.isBefore(proposal.now()),
        proposal,
        Obstacle.IN_PAST,
        "%s, %s has passed.".formatted(words.day(start), words.time(start)));
  }

  private static List<Conflict> startsOnAQuarter(Proposal proposal, Availability availability) {
    Instant start = proposal.plan().start();
    return when(
        !TimeRange.quarterOf(start).equals(start),
        proposal,
        Obstacle.NOT_ON_QUARTER,
        "Visits start on the quarter hour: :00, :15, :30 or :45.");
  }

  private static List<Conflict> chairIsInUse(Proposal proposal, Availability availability) {
    Seat seat = availability.seat(proposal.chair());
    return when(
        seat.closedReason() != null,
        proposal,
        Obstacle.CHAIR_CLOSED,
        "%s is closed: %s".formatted(seat.name(), sentence(String.valueOf(seat.closedReason()))));
  }

  private static List<Conflict> chairIsInService(Proposal proposal, Availability availability) {
    Seat seat = availability.seat(proposal.chair());
    WallWords words = availability.words();
    return seat.outIn(proposal.plan().time()).stream()
        .map(
            out ->
                new Conflict(
                    Obstacle.CHAIR_CLOSED,
                    "%s is out of service %s: %s"
                        .formatted(seat.name(), until(out, words), sentence(out.reason())),
                    proposal.plan().time()))
        .toList();
  }

  private static List<Conflict> chairHasWhatIsNeeded(Proposal proposal, Availability availability) {
    Seat seat = availability.seat(proposal.chair());
    Set<ChairFeature> lacking = seat.lacking(proposal.needs());
    return when(
        !lacking.isEmpty(),
        proposal,
        Obstacle.CHAIR_LACKS,
        "%s lacks what the visit needs: %s.".formatted(seat.name(), ChairFeature.words(lacking)));
  }

  private static String until(Seat.Outage out, WallWords words) {
    Instant end = out.to();
    return end == null
        ? "until further notice"
        : "until %s, %s".formatted(words.day(end), words.time(end));
  }

  private static List<Conflict> protocolIsOffered(Proposal proposal, Availability availability) {
    return when(
        !proposal.protocol().offered(),
        proposal,
        Obstacle.PROTOCOL_INACTIVE,
        "The protocol %s is no longer offered.".formatted(proposal.protocol().name()));
  }

  private static List<Conflict> when(
      boolean broken, Proposal proposal, Obstacle obstacle, String words) {
    return broken ? List.of(new Conflict(obstacle, words, proposal.plan().time())) : List.of();
  }

  private static String sentence(String reason) {
    return reason.endsWith(".") ? reason : reason + ".";
  }
}
