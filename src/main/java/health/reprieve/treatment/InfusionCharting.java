package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.BirthCheck;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.Ending;
import health.reprieve.treatment.domain.InfusionEnded;
import health.reprieve.treatment.domain.InfusionStarted;
import health.reprieve.treatment.domain.PastInfusion;
import health.reprieve.treatment.domain.PatientLeft;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.StepTaken;
import health.reprieve.treatment.domain.TimeNotAllowed;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitCharted;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.domain.VisitStep;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes down what happens during a visit, step by step or whole. */
@Retry
@Transactional
@ApplicationScoped
public class InfusionCharting {

  private final VisitRepository visits;
  private final CourseRepository courses;
  private final CoursePlanning planning;
  private final DoseCheck doseCheck;
  private final BirthCheck birthCheck;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final Event<Object> events;
  private final Clock clock;

  @Inject
  InfusionCharting(
      VisitRepository visits,
      CourseRepository courses,
      CoursePlanning planning,
      DoseCheck doseCheck,
      BirthCheck birthCheck,
      ClinicCalendar calendar,
      AuditTrail audit,
      RequestKeys keys,
      Event<Object> events,
      Clock clock) {
    this.visits = visits;
    this.courses = courses;
    this.planning = planning;
    this.doseCheck = doseCheck;
    this.birthCheck = birthCheck;
    this.calendar = calendar;
    this.audit = audit;
    this.keys = keys;
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
      return seen(already.get());
    }
    Course planned = courses.get(course);
    Visit visit =
        new Visit(VisitId.of(Ids.next()), planned.id(), planned.patient(), appointment, now);
    visits.add(visit);
    audit(Act.CREATED, "visit, arrived", visit);
    return VisitView.of(visit);
  }

  /**
   * The infusion started.
   *
   * @param read the version that the caller has read; null where it was not asked for
   * @param at null for now; earlier on the visit's day when entered late
   * @throws Stale if somebody changed the visit meanwhile
   * @throws StepTaken if it did already
   * @throws TimeNotAllowed if the time is still to come or on another day
   */
  public VisitView start(VisitId id, @Nullable Integer read, @Nullable Instant at) {
    Visit visit = read(id, read);
    Instant when = happened(visit, at);
    visit.start(when);
    visits.flush();
    audit(Act.CHANGED, "visit, infusion started", visit);
    events.fire(new InfusionStarted(id, visit.appointment(), when));
    events.fire(new VisitCharted(visit.patient()));
    return VisitView.of(visit);
  }

  /**
   * The infusion ended.
   *
   * @param read the version that the caller has read; null where it was not asked for
   * @throws Stale if somebody changed the visit meanwhile
   * @throws StepTaken if it did already
   * @throws TimeNotAllowed if the time is still to come or on another day
   * @throws health.reprieve.treatment.domain.GivenRateRefused if the protocol refuses such a rate
   * @throws health.reprieve.treatment.domain.GivenRateUnusual if it is unusual and not confirmed
   */
  public VisitView end(VisitId id, @Nullable Integer read, Ending ending) {
    Visit visit = read(id, read);
    Instant when = happened(visit, ending.at());
    if (ending.weight() != null) {
      visit.weigh(ending.weight());
    }
    visit.end(when, ending.given());
    doseCheck.of(visit, ending.confirmed());
    visits.flush();
    audit(Act.CHANGED, "visit, infusion ended", visit);
    events.fire(new InfusionEnded(id, visit.appointment(), when));
    events.fire(new VisitCharted(visit.patient()));
    return VisitView.of(visit);
  }

  /**
   * The patient left.
   *
   * @param read the version that the caller has read; null where it was not asked for
   * @param at null for now; earlier on the visit's day when entered late
   * @throws Stale if somebody changed the visit meanwhile
   * @throws StepTaken if they did already
   * @throws TimeNotAllowed if the time is still to come or on another day
   */
  public VisitView leave(VisitId id, @Nullable Integer read, @Nullable Instant at) {
    Visit visit = read(id, read);
    return left(visit, happened(visit, at));
  }

  /**
   * The patient of an appointment goes home without an infusion: if they came today, they leave
   * now. Who came on an earlier local day left then, and nobody has said when.
   */
  public void sentHome(UUID appointment) {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    visits
        .findByAppointment(appointment)
        .filter(visit -> visit.times().step() == VisitStep.ARRIVED)
        .filter(visit -> !now.isAfter(visit.times().presentUntil(zone)))
        .ifPresent(visit -> left(visit, latest(now, visit.times().last())));
  }

  /** Another node's clock may be ahead. */
  private static Instant latest(Instant now, Instant known) {
    return now.isBefore(known) ? known : now;
  }

  private VisitView left(Visit visit, Instant when) {
    visit.leave(when);
    visits.flush();
    audit(Act.CHANGED, "visit, patient left", visit);
    events.fire(new PatientLeft(visit.id(), visit.appointment(), when));
    events.fire(new VisitCharted(visit.patient()));
    return VisitView.of(visit);
  }

  private Visit read(VisitId id, @Nullable Integer version) {
    Visit visit = visits.get(id);
    if (version != null) {
      Stale.refuseUnless(Reference.of("visit", id.value()), visit.version(), version);
    }
    return visit;
  }

  private Instant happened(Visit visit, @Nullable Instant at) {
    return visit.times().happened(at, clock.instant(), calendar.site().zone());
  }

  /**
   * A whole infusion from before the system, or from a day when it could not be charted.
   *
   * @param id of the visit to be made; a repeat of the request answers the visit it made
   * @throws NotFound if there is no such course
   * @throws StepTaken if this arrival is on record already
   * @throws health.reprieve.treatment.domain.VisitOverlaps if the patient was here then by the
   *     record
   * @throws TimeNotAllowed if the patient has not left yet
   * @throws health.reprieve.patients.domain.BeforeBirth if the patient was not born then
   */
  public VisitView recordPast(VisitId id, CourseId course, PastInfusion past) {
    keys.claim(id.value(), course, past);
    return chart(id, course, past);
  }

  private VisitView chart(VisitId id, CourseId course, PastInfusion past) {
    Optional<Visit> already = visits.find(id);
    if (already.isPresent()) {
      return seen(already.get());
    }
    if (past.left().isAfter(clock.instant())) {
      throw TimeNotAllowed.inFuture();
    }
    Course planned = courses.get(course);
    birthCheck.refuseBefore(planned.patient(), past.arrived());
    Visit visit = Visit.past(id, planned.id(), planned.patient(), past);
    doseCheck.of(visit, past.confirmed());
    courses.hold(planned.patient());
    visit.refuseOverlap(visits.of(planned.patient()));
    visits.add(visit);
    audit(Act.CREATED, "visit, past infusion", visit);
    events.fire(new InfusionStarted(id, null, past.started()));
    events.fire(new InfusionEnded(id, null, past.ended()));
    events.fire(new PatientLeft(id, null, past.left()));
    events.fire(new VisitCharted(visit.patient()));
    return VisitView.of(visit);
  }

  /**
   * A whole infusion from before the system, in the course that it belonged to or opened then.
   *
   * @throws NotFound if there is no such patient, condition or protocol
   */
  public VisitView recordPast(
      VisitId id,
      PatientId patient,
      ReportGroupCode reportGroup,
      ProtocolId protocol,
      PastInfusion past) {
    keys.claim(id.value(), patient, reportGroup, protocol, past);
    Optional<Visit> already = visits.find(id);
    return already.isPresent()
        ? seen(already.get())
        : chart(
            id,
            planning.openOrContinueThen(patient, reportGroup, protocol, past.arrived()).id(),
            past);
  }

  /** Visits by the appointment they came from; the caller writes the list into the audit trail. */
  public Map<UUID, VisitView> byAppointments(Collection<UUID> appointments) {
    return visits.byAppointments(appointments).stream()
        .map(VisitView::of)
        .collect(
            Collectors.toMap(visit -> Objects.requireNonNull(visit.appointment()), visit -> visit));
  }

  /**
   * When infusions without an appointment were given to a patient, such as ones entered afterwards;
   * the caller writes the audit line.
   */
  public List<Instant> unbookedInfusions(PatientId patient, TimeRange range) {
    return visits.unbookedInfusions(patient, range);
  }

  /** The same of several patients. */
  public Map<PatientId, List<Instant>> unbookedInfusions(
      Collection<PatientId> patients, TimeRange range) {
    return visits.unbookedInfusions(patients, range);
  }

  private VisitView seen(Visit visit) {
    audit(Act.SAW, "visit", visit);
    return VisitView.of(visit);
  }

  private void audit(Act act, String what, Visit visit) {
    audit.ofPatient(act, what, visit.patient().value(), Reference.of("visit", visit.id().value()));
  }
}
