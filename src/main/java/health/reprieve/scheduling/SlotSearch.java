package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.NothingFree;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Finds where a visit would fit; books nothing. */
@Retry
@Transactional
@RequestScoped
public class SlotSearch {

  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final SlotCheck check;
  private final Clock clock;

  @Inject
  SlotSearch(ClinicCalendar calendar, ProtocolSetUp protocols, SlotCheck check, Clock clock) {
    this.calendar = calendar;
    this.protocols = protocols;
    this.check = check;
    this.clock = clock;
  }

  /**
   * The first time, from an instant on and not in the past, at which a visit of this protocol fits.
   *
   * @param chair the only chair to look at, null for any
   * @throws NothingFree if there is none within two weeks
   */
  public FreeSlot nextFree(ProtocolId protocol, Instant from, @Nullable ChairId chair) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    ProtocolView followed = protocols.get(protocol);
    ChairId place = chair == null ? firstChair() : chair;
    Proposal proposal =
        new Proposal(
            now,
            place,
            new VisitPlan(from, followed.phases()),
            site.shares(),
            null,
            new Proposal.ProtocolOffer(followed.name(), followed.active()));
    return check
        .search(site, proposal, chair == null ? SlotFinder::earliest : SlotFinder::next)
        .orElseThrow(NothingFree::new);
  }

  private ChairId firstChair() {
    return calendar.chairs().stream()
        .map(ChairView::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("chair"));
  }
}
