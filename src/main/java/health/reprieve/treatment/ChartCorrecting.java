package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.measures.BirthCheck;
import health.reprieve.measures.Scoring;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.treatment.domain.LeavingCorrected;
import health.reprieve.treatment.domain.TimeNotAllowed;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitCharted;
import health.reprieve.treatment.domain.VisitCorrected;
import health.reprieve.treatment.domain.VisitCorrection;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.domain.VisitRecord;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Mends what was written down of a visit; what stood before is kept with the reason. */
@Retry
@Transactional
@ApplicationScoped
public class ChartCorrecting {

  private final VisitRepository visits;
  private final DoseCheck doseCheck;
  private final BirthCheck birthCheck;
  private final Scoring scoring;
  private final StaffKeeping staff;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  ChartCorrecting(
      VisitRepository visits,
      DoseCheck doseCheck,
      BirthCheck birthCheck,
      Scoring scoring,
      StaffKeeping staff,
      CurrentStaff current,
      AuditTrail audit,
      Event<Object> events,
      Clock clock) {
    this.visits = visits;
    this.doseCheck = doseCheck;
    this.birthCheck = birthCheck;
    this.scoring = scoring;
    this.staff = staff;
    this.current = current;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Puts other times, dose and weight in place of wrong ones. The visit's scores follow its times,
   * and its chair is held until it was ready again after the corrected leaving, or until another
   * visit has it.
   *
   * @param version that the caller has read
   * @param confirmed somebody looked twice at a rate that is unusual for the protocol
   * @throws Stale if somebody changed the visit meanwhile
   * @throws health.reprieve.treatment.domain.CorrectionAddsStep if it adds or removes a step
   * @throws TimeNotAllowed if one of the times is still to come
   * @throws health.reprieve.patients.domain.BeforeBirth if the patient was not born then
   * @throws health.reprieve.treatment.domain.VisitOverlaps if another visit lies there
   */
  public VisitView correct(
      VisitId id, int version, VisitRecord right, String reason, boolean confirmed) {
    Instant now = clock.instant();
    Visit visit = visits.get(id);
    Reference subject = Reference.of("visit", id.value());
    Stale.refuseUnless(subject, visit.version(), version);
    if (right.times().last().isAfter(now)) {
      throw TimeNotAllowed.inFuture();
    }
    birthCheck.refuseBefore(visit.patient(), right.times().arrivedAt());
    Instant left = visit.times().leftAt();
    visits.add(visit.correct(Ids.next(), right, reason, current.id(), now));
    doseCheck.of(visit, confirmed);
    visit.refuseOverlap(visits.of(visit.patient()));
    visits.flush();
    scoring.follow(id.value(), visit.times()::within);
    audit.ofPatient(Act.CHANGED, "visit corrected", visit.patient().value(), subject);
    tell(visit, left);
    return VisitView.of(visit);
  }

  private void tell(Visit visit, @Nullable Instant leftBefore) {
    Instant left = visit.times().leftAt();
    if (left != null && !left.equals(leftBefore)) {
      events.fire(new LeavingCorrected(visit.id(), visit.appointment(), left));
    }
    events.fire(new VisitCorrected(visit.id()));
    events.fire(new VisitCharted(visit.patient()));
  }

  /** What stood before each correction, oldest first; the caller audits the visit. */
  public List<VisitCorrectionView> of(VisitId id) {
    Map<StaffId, String> names =
        staff.all().stream().collect(Collectors.toMap(StaffView::id, StaffView::displayName));
    return visits.correctionsOf(id).stream().map(one -> view(one, names)).toList();
  }

  private static VisitCorrectionView view(VisitCorrection one, Map<StaffId, String> names) {
    return new VisitCorrectionView(
        one.before(), one.reason(), one.correctedAt(), names.getOrDefault(one.correctedBy(), ""));
  }
}
