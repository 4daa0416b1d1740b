package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
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

  @Inject
  SlotCheck(AvailabilityMaker maker) {
    this.maker = maker;
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
      boolean otherTimesHelp =
          conflicts.stream()
              .noneMatch(conflict -> conflict.obstacle() == Obstacle.PROTOCOL_INACTIVE);
      List<FreeSlot> free = otherTimesHelp ? alternatives(site, proposal, leaving) : List.of();
      throw new SlotRefused(conflicts, free, around.words());
    }
    return around;
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
    Instant from = start.isBefore(proposal.now()) ? proposal.now() : start;
    LocalDate first = new WallWords(site.zone()).dayOf(from);
    return new SlotFinder(maker.over(site, first, first.plusDays(daysMore), leaving), proposal);
  }
}
