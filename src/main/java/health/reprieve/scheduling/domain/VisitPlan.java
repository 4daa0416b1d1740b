package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.PhaseLengths;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a visit that starts at a given instant takes: its phases one after the other, the quarter
 * hours of its chair, and its share of the nurses.
 *
 * @param start of the first phase
 * @param lengths of the phases, in minutes
 */
public record VisitPlan(Instant start, PhaseLengths lengths) {

  /** The same visit at another time. */
  public VisitPlan at(Instant otherStart) {
    return new VisitPlan(otherStart, lengths);
  }

  /** The phases that take any time, in order. */
  public List<PlannedPhase> phases() {
    List<PlannedPhase> phases = new ArrayList<>();
    Instant from = start;
    for (Phase phase : Phase.values()) {
      Duration length = Duration.ofMinutes(minutes(phase));
      if (!length.isZero()) {
        phases.add(new PlannedPhase(phase, TimeRange.of(from, length)));
        from = from.plus(length);
      }
    }
    return phases;
  }

  private int minutes(Phase phase) {
    return switch (phase) {
      case PREP -> lengths.prep();
      case START -> lengths.start();
      case INFUSE -> lengths.infusion() - lengths.start();
      case RECOVER -> lengths.recovery();
      case TURNOVER -> lengths.turnover();
    };
  }

  /** From the start of the first phase to the end of the last: the time the chair is taken. */
  public TimeRange time() {
    return TimeRange.of(start, Duration.ofMinutes(lengths.visit()));
  }

  /** When the patient leaves: at the end of recovery, before the chair is made ready again. */
  public Instant leaving() {
    return time().end().minus(Duration.ofMinutes(lengths.turnover()));
  }

  /**
   * Until when the chair is held if the patient leaves at this moment: it is made ready again after
   * that, and is free from the next quarter hour on. The first quarter hour is held in any case.
   *
   * @return the planned end where that leaves no quarter hour to be given back
   */
  public Instant heldUntil(Instant left) {
    Instant ready = Quarters.atOrAfter(left.plus(Duration.ofMinutes(lengths.turnover())));
    Instant least = TimeRange.quarterOf(start).plus(Quarters.LENGTH);
    Instant until = ready.isBefore(least) ? least : ready;
    return until.isBefore(time().end()) ? until : time().end();
  }

  /** The phases as far as they are planned before an instant, in order. */
  public List<PlannedPhase> phasesUntil(Instant end) {
    return phases().stream()
        .filter(planned -> planned.time().start().isBefore(end))
        .map(planned -> planned.endingBy(end))
        .toList();
  }

  /** The starts of the quarter hours that the chair is taken for. */
  public List<Instant> quarters() {
    return time().quarters();
  }

  /**
   * The share of a nurse in each of the visit's quarter hours, in twelfths. A quarter hour that
   * several phases touch counts the highest of their shares.
   */
  public SortedMap<Instant, Integer> nurseTwelfths(NurseShares shares) {
    SortedMap<Instant, Integer> twelfths = new TreeMap<>();
    for (PlannedPhase planned : phases()) {
      int share = planned.phase().share(shares);
      planned.time().quarters().forEach(quarter -> twelfths.merge(quarter, share, Math::max));
    }
    return twelfths;
  }
}
