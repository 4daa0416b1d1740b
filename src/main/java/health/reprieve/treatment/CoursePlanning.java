package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientConditions;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.CourseProgress;
import health.reprieve.treatment.domain.Protocol;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** Opens courses and says which one the next infusion belongs to. */
@Retry
@Transactional
@ApplicationScoped
public class CoursePlanning {

  private final CourseRepository courses;
  private final VisitRepository visits;
  private final ProtocolSetUp protocols;
  private final ConditionCatalogue conditions;
  private final PatientConditions patientConditions;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final Clock clock;

  @Inject
  CoursePlanning(
      CourseRepository courses,
      VisitRepository visits,
      ProtocolSetUp protocols,
      ConditionCatalogue conditions,
      PatientConditions patientConditions,
      AuditTrail audit,
      RequestKeys keys,
      Clock clock) {
    this.courses = courses;
    this.visits = visits;
    this.protocols = protocols;
    this.conditions = conditions;
    this.patientConditions = patientConditions;
    this.audit = audit;
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * Opens a new course.
   *
   * @throws NotFound if there is no such patient, condition or protocol
   * @throws InvalidRequest if the condition or the protocol is no longer offered
   */
  public CourseView open(PatientId patient, ReportGroupCode reportGroup, ProtocolId protocol) {
    return open(CourseId.of(Ids.next()), patient, reportGroup, protocol);
  }

  /** Opens a new course under this id, or answers the one that a repeated request opened. */
  public CourseView open(
      CourseId id, PatientId patient, ReportGroupCode reportGroup, ProtocolId protocol) {
    keys.claim(id.value(), patient, reportGroup, protocol);
    return courses
        .find(id)
        .map(this::seen)
        .orElseGet(
            () -> {
              refuseUnlessOffered(reportGroup, protocol);
              return add(id, patient, reportGroup, protocol, clock.instant());
            });
  }

  private void refuseUnlessOffered(ReportGroupCode reportGroup, ProtocolId protocol) {
    if (!conditions.get(reportGroup).active()) {
      throw new InvalidRequest("reportGroup", "This condition is no longer offered.");
    }
    if (!protocols.get(protocol).active()) {
      throw new InvalidRequest("protocolId", "This protocol is no longer offered.");
    }
  }

  /**
   * The course that an infusion of the past belongs to: one that was open and not finished then, or
   * a new one. What is no longer offered today may have been then.
   */
  public CourseView openOrContinueThen(
      PatientId patient, ReportGroupCode reportGroup, ProtocolId protocol, Instant then) {
    courses.hold(patient);
    return running(patient, reportGroup, protocol, then)
        .orElseGet(() -> add(CourseId.of(Ids.next()), patient, reportGroup, protocol, then));
  }

  private Optional<CourseView> running(
      PatientId patient, ReportGroupCode reportGroup, ProtocolId protocol, Instant at) {
    return courses
        .latest(patient, reportGroup, protocol, at)
        .filter(course -> !progress(course).finishedAt(at))
        .map(CourseView::of);
  }

  private CourseProgress progress(Course course) {
    ProtocolView protocol = protocols.get(course.protocol());
    List<Instant> ends =
        visits.of(course.id()).stream()
            .map(visit -> visit.times().endedAt())
            .filter(Objects::nonNull)
            .toList();
    return new CourseProgress(
        protocol.sessions(),
        protocol.gapMaxDays(),
        ends.size(),
        ends.stream().max(Comparator.naturalOrder()).orElse(null));
  }

  private CourseView add(
      CourseId id,
      PatientId patient,
      ReportGroupCode reportGroup,
      ProtocolId protocol,
      Instant openedAt) {
    courses.hold(patient);
    int number = courses.nextNumber(patient, reportGroup);
    Course course = new Course(id, patient, reportGroup, protocol, number, openedAt);
    courses.add(course);
    patientConditions.ensure(patient, reportGroup, openedAt);
    audit.ofPatient(Act.CREATED, "course", patient.value(), reference(id));
    return CourseView.of(course);
  }

  /**
   * Lets nobody else plan this patient's courses until the caller's transaction ends.
   *
   * @throws NotFound if there is no such patient
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void hold(PatientId patient) {
    courses.hold(patient);
  }

  /**
   * One course.
   *
   * @throws NotFound if there is no course with this id
   */
  public CourseView get(CourseId id) {
    return seen(courses.get(id));
  }

  private CourseView seen(Course course) {
    audit.ofPatient(Act.SAW, "course", course.patient().value(), reference(course.id()));
    return CourseView.of(course);
  }

  /** A patient's courses, latest first. */
  public List<CourseView> of(PatientId patient) {
    audit.ofPatient(Act.SAW, "courses", patient.value(), Reference.of("patient", patient.value()));
    return courses.of(patient).stream().map(CourseView::of).toList();
  }

  /**
   * A course and its protocol; the caller writes into the audit trail what it does with them.
   *
   * @throws NotFound if there is no course with this id
   */
  public PlannedCourseView planned(CourseId id) {
    Object[] row = courses.withProtocol(id).orElseThrow(() -> new NotFound("course"));
    return new PlannedCourseView(
        CourseView.of((Course) row[0]), ProtocolView.of((Protocol) row[1]));
  }

  /** Courses by id; the caller writes the list into the audit trail. */
  public Map<CourseId, CourseView> byIds(Collection<CourseId> ids) {
    return courses.byIds(ids).stream()
        .map(CourseView::of)
        .collect(Collectors.toMap(CourseView::id, course -> course));
  }

  private static Reference reference(CourseId id) {
    return Reference.of("course", id.value());
  }
}
