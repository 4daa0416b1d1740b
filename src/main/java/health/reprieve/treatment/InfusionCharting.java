package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.InfusionEnded;
import health.reprieve.treatment.domain.InfusionStarted;
import health.reprieve.treatment.domain.PastInfusion;
import health.reprieve.treatment.domain.PatientLeft;
import health.reprieve.treatment.domain.StepTaken;
import health.reprieve.treatment.domain.TimeNotAllowed;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what happens during a visit. */
@Retry
@Transactional
@RequestScoped
public class InfusionCharting {

  private final VisitRepository visits;
  private final CourseRepository courses;
  private final AuditTrail audit;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  InfusionCharting(
      VisitRepository visits,
      CourseRepository courses,
      AuditTrail audit,
      Event<Object> events,
      Clock clock) {
    this.visits = visits;
    this.courses = courses;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * The patient arrived for an appointment of this course. Saying it again answers the same visit.
   *
   * @throws NotFound if there is no such course
   */
  public VisitView arrive(CourseId course, UUID appointment) {
    Instant now = clock.instant();
    Optional<Visit> already = visits.findByAppointment(appointment);
    if (already.isPresent()) {
      return VisitView.of(already.get());
    }
    Course planned = courses.get(course);
    Visit visit =
        new Visit(VisitId.of(Ids.next()), planned.id(), planned.patient(), appointment, now);
    visits.add(visit);
    audit(Act.CREATED, "visit, arrived", visit);
    return VisitView.of(visit);
  }

  /** The infusion starts now. */
  public VisitView start(VisitId id) {
    return start(id, null);
  }

  /**
   * The infusion started.
   *
   * @param at null for now; earlier on the visit's day when entered late
   * @throws StepTaken if it did already
   */
  public VisitView start(VisitId id, @Nullable Instant at) {
    Visit visit = visits.get(id);
    Instant when = happened(at);
    visit.start(when);
    visits.flush();
    audit(Act.CHANGED, "visit, infusion started", visit);
    events.fire(new InfusionStarted(id, visit.appointment(), when));
    return VisitView.of(visit);
  }

  /** The infusion ends now. */
  public VisitView end(VisitId id, GivenDose given) {
    return end(id, given, null);
  }

  /**
   * The infusion ended.
   *
   * @param at null for now; earlier on the visit's day when entered late
   * @throws StepTaken if it did already
   */
  public VisitView end(VisitId id, GivenDose given, @Nullable Instant at) {
    Visit visit = visits.get(id);
    Instant when = happened(at);
    visit.end(when, given);
    visits.flush();
    audit(Act.CHANGED, "visit, infusion ended", visit);
    events.fire(new InfusionEnded(id, visit.appointment(), when));
    return VisitView.of(visit);
  }

  /** The patient leaves now. */
  public VisitView leave(VisitId id) {
    return leave(id, null);
  }

  /**
   * The patient left.
   *
   * @param at null for now; earlier on the visit's day when entered late
   * @throws StepTaken if they did already
   */
  public VisitView leave(VisitId id, @Nullable Instant at) {
    Visit visit = visits.get(id);
    Instant when = happened(at);
    visit.leave(when);
    visits.flush();
    audit(Act.CHANGED, "visit, patient left", visit);
    events.fire(new PatientLeft(id, visit.appointment(), when));
    return VisitView.of(visit);
  }

  private Instant happened(@Nullable Instant at) {
    Instant now = clock.instant();
    if (at == null) {
      return now;
    }
    if (at.isAfter(now)) {
      throw TimeNotAllowed.inFuture();
    }
    return at;
  }

  /**
   * A whole infusion from before the system, or from a day when it could not be charted.
   *
   * @param id of the visit to be made; a repeat of the request answers the visit it made
   * @throws NotFound if there is no such course
   * @throws StepTaken if this arrival is on record already
   */
  public VisitView recordPast(VisitId id, CourseId course, PastInfusion past) {
    Optional<Visit> already = visits.find(id);
    if (already.isPresent()) {
      return VisitView.of(already.get());
    }
    if (past.left().isAfter(clock.instant())) {
      throw TimeNotAllowed.inFuture();
    }
    Course planned = courses.get(course);
    Visit visit = new Visit(id, planned.id(), planned.patient(), null, past.arrived());
    visit.start(past.started());
    visit.end(past.ended(), past.given());
    visit.leave(past.left());
    if (past.weight() != null) {
      visit.weigh(past.weight());
    }
    visits.add(visit);
    audit(Act.CREATED, "visit, past infusion", visit);
    events.fire(new InfusionStarted(id, null, past.started()));
    events.fire(new InfusionEnded(id, null, past.ended()));
    events.fire(new PatientLeft(id, null, past.left()));
    return VisitView.of(visit);
  }

  /**
   * One visit.
   *
   * @throws NotFound if there is no visit with this id
   */
  public VisitView get(VisitId id) {
    Visit visit = visits.get(id);
    audit(Act.SAW, "visit", visit);
    return VisitView.of(visit);
  }

  /** A patient's visits, oldest first. */
  public List<VisitView> of(PatientId patient) {
    audit.ofPatient(Act.SAW, "visits", patient.value(), Reference.of("patient", patient.value()));
    return visits.of(patient).stream().map(VisitView::of).toList();
  }

  /** Visits by the appointment they came from; the caller writes the list into the audit trail. */
  public Map<UUID, VisitView> byAppointments(Collection<UUID> appointments) {
    return visits.byAppointments(appointments).stream()
        .map(VisitView::of)
        .filter(visit -> visit.appointment() != null)
        .collect(Collectors.toMap(InfusionCharting::appointment, visit -> visit));
  }

  private static UUID appointment(VisitView visit) {
    return java.util.Objects.requireNonNull(visit.appointment());
  }

  private void audit(Act act, String what, Visit visit) {
    audit.ofPatient(act, what, visit.patient().value(), Reference.of("visit", visit.id().value()));
  }
}
