package health.reprieve.scheduling;

import health.reprieve.audit.RefusalTrail;
import health.reprieve.clinic.SiteView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Asks the policy about a proposal and, where it refuses, looks for what would fit. */
@Dependent
class SlotCheck {

  private static final int DAYS_AHEAD = 14;

  private final AvailabilityMaker maker;
  private final RefusalTrail refusals;

  @Inject
  SlotCheck(AvailabilityMaker maker, RefusalTrail refusals) {
    this.maker = maker;
    this.refusals = refusals;
  }

  /**
   * What the proposed visit meets, if it fits.
   *
   * @param leaving an appointment that is looked at as if it were not there
   * @throws SlotRefused with everything in its way and what would fit
   */
  Availability refuseUnlessFree(SiteView site, Proposal proposal, @Nullable AppointmentId leaving) {
    Availability around = maker.around(site, proposal.plan().time(), leaving);
    List<Conflict> conflicts = BookingPolicy.conflicts(proposal, around);
    if (!conflicts.isEmpty()) {
      tellTheTrail(proposal.patient(), conflicts);
      boolean otherTimesHelp =
          conflicts.stream()
              .noneMatch(conflict -> conflict.obstacle() == Obstacle.PROTOCOL_INACTIVE);
      List<FreeSlot> free = otherTimesHelp ? alternatives(site, proposal, leaving) : List.of();
      throw new SlotRefused(conflicts, free, around.words());
    }
    return around;
  }

  /** That the patient is elsewhere then, and where, is more than was asked for. */
  private void tellTheTrail(@Nullable PatientId patient, List<Conflict> conflicts) {
    boolean told = conflicts.stream().anyMatch(one -> one.obstacle() == Obstacle.PATIENT_ELSEWHERE);
    if (told && patient != null) {
      refusals.told(
          "another visit, told in a refusal",
          patient.value(),
          Reference.of("patient", patient.value()));
    }
  }

  private List<FreeSlot> alternatives(
      SiteView site, Proposal proposal, @Nullable AppointmentId leaving) {
    SlotFinder sameDay = finder(site, proposal, leaving, 0);
    return sameDay.next().isPresent()
        ? sameDay.alternatives()
        : finder(site, proposal, leaving, DAYS_AHEAD).alternatives();
  }

  /** Looks through the first day, and only if that does not answer through the days after it. */
  Optional<FreeSlot> search(
      SiteView site, Proposal proposal, Function<SlotFinder, Optional<FreeSlot>> question) {
    return question
        .apply(finder(site, proposal, null, 0))
        .or(() -> question.apply(finder(site, proposal, null, DAYS_AHEAD)));
  }

  private SlotFinder finder(
      SiteView site, Proposal proposal, @Nullable AppointmentId leaving, int daysMore) {
    Instant start = proposal.plan().start();
    boolean isPast = start.isBefore(proposal.now()) && !proposal.keepsItsTime();
    Instant from = isPast ? proposal.now() : start;
    LocalDate first = new WallWords(site.zone()).dayOf(from);
    return new SlotFinder(maker.over(site, first, first.plusDays(daysMore), leaving), proposal);
  }
}
