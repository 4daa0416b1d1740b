package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.Scoring;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.treatment.domain.LeavingTakenBack;
import health.reprieve.treatment.domain.UndoRefused;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitCharted;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

/** Takes back what was written down of the wrong patient or too soon: an arrival, a leaving. */
@Retry
@Transactional
@ApplicationScoped
public class StepUndoing {

  private final VisitRepository visits;
  private final Scoring scoring;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  StepUndoing(
      VisitRepository visits,
      Scoring scoring,
      ClinicCalendar calendar,
      AuditTrail audit,
      Event<Object> events,
      Clock clock) {
    this.visits = visits;
    this.scoring = scoring;
    this.calendar = calendar;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The patient did not come for this appointment after all: the visit that the check-in opened is
   * gone. The audit trail keeps both.
   *
   * @throws UndoRefused if the visit has gone on, or has scores that count
   */
  public void arrival(UUID appointment) {
    visits
        .findByAppointment(appointment)
        .ifPresent(
            visit -> {
              visit.refuseUnlessJustArrived();
              if (!scoring.ofVisit(visit.id().value()).isEmpty()) {
                throw UndoRefused.scored();
              }
              visits.remove(visit);
              audit("visit, arrival taken back", visit);
            });
  }

  /**
   * The patient has not left: the visit goes on where it was.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed the visit meanwhile
   * @throws UndoRefused if they are not on record as having left, left on another day, or left
   *     because the visit was put off
   */
  public VisitView leaving(VisitId id, int version) {
    Instant now = clock.instant();
    Visit visit = visits.get(id);
    Stale.refuseUnless(Reference.of("visit", id.value()), visit.version(), version);
    Instant left = visit.takeBackLeaving();
    ZoneId zone = calendar.site().zone();
    if (!LocalDate.ofInstant(left, zone).equals(LocalDate.ofInstant(now, zone))) {
      throw UndoRefused.otherDay();
    }
    visits.flush();
    audit("visit, leaving taken back", visit);
    events.fire(new LeavingTakenBack(id, visit.appointment(), visit.times().startedAt() != null));
    events.fire(new VisitCharted(visit.patient()));
    return VisitView.of(visit);
  }

  private void audit(String what, Visit visit) {
    audit.ofPatient(
        Act.CHANGED, what, visit.patient().value(), Reference.of("visit", visit.id().value()));
  }
}
