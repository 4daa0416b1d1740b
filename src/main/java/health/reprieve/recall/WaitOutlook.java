package health.reprieve.recall;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.domain.BoosterProposal;
import health.reprieve.scheduling.WaitList;
import health.reprieve.scheduling.domain.ReliefRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells the wait list when relief of those who wait is likely to end: at once for whoever is put on
 * it, and again and again for all, because answers come in and courses go on.
 */
@Retry
@Transactional
@ApplicationScoped
public class WaitOutlook {

  private final WaitList list;
  private final ReliefOutlook outlook;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  WaitOutlook(WaitList list, ReliefOutlook outlook, ClinicCalendar calendar, Clock clock) {
    this.list = list;
    this.outlook = outlook;
    this.calendar = calendar;
    this.clock = clock;
  }

  /** Works the dates of all who wait out anew. */
  public void refresh() {
    Set<PatientId> waiting = list.patients();
    if (!waiting.isEmpty()) {
      refresh(waiting);
    }
  }

  /**
   * Works the dates of these patients out anew, as far as they wait. Before the courses were
   * assessed once they stay as they are: nobody is kept off the list for that.
   */
  public void refresh(Set<PatientId> waiting) {
    if (!outlook.isReady()) {
      return;
    }
    ZoneId zone = calendar.site().zone();
    LocalDate today = clock.instant().atZone(zone).toLocalDate();
    Map<PatientId, ReliefRange> known = new HashMap<>();
    outlook.at(today).all().stream()
        .filter(one -> waiting.contains(one.patient()))
        .forEach(one -> note(known, one, zone));
    list.noteRelief(waiting, known);
  }

  /** Of several conditions the one whose relief ends first. */
  private static void note(Map<PatientId, ReliefRange> known, Ending one, ZoneId zone) {
    BoosterProposal proposal = one.proposal();
    if (proposal.earliest() != null && proposal.latest() != null) {
      known.merge(
          one.patient(),
          new ReliefRange(
              proposal.earliest().atZone(zone).toLocalDate(),
              proposal.latest().atZone(zone).toLocalDate()),
          (first, second) -> first.from().isAfter(second.from()) ? second : first);
    }
  }
}
