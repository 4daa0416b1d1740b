package health.reprieve.treatment.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.StepTaken;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitCorrection;
import health.reprieve.treatment.domain.VisitId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Visits by id, appointment, course, patient and time. */
@Dependent
public class VisitRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws StepTaken if this arrival is on record already
   */
  public void add(Visit visit) {
    entities.persist(visit);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "visit_appointment")
          || UniqueKey.refused(refused, "visit_course_arrival")) {
        throw StepTaken.arrived();
      }
      throw refused;
    }
  }

  /**
   * @throws NotFound if there is no visit with this id
   */
  public Visit get(VisitId id) {
    return find(id).orElseThrow(() -> new NotFound("visit"));
  }

  public Optional<Visit> find(VisitId id) {
    return Optional.ofNullable(entities.find(Visit.class, id.value()));
  }

  public Optional<Visit> findByAppointment(UUID appointment) {
    return byAppointments(List.of(appointment)).stream().findFirst();
  }

  public List<Visit> byAppointments(Collection<UUID> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select v from Visit v where v.appointmentId in :appointments", Visit.class)
        .setParameter("appointments", appointments)
        .getResultList();
  }

  /** Starts of infusions in the range that no appointment stands for. */
  public List<Instant> unbookedInfusions(PatientId patient, TimeRange range) {
    return entities
        .createQuery(
            "select v.startedAt from Visit v where v.patientId = :patient"
                + " and v.startedAt >= :start and v.startedAt < :end and v.appointmentId is null",
            Instant.class)
        .setParameter("patient", patient.value())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .getResultList();
  }

  /** The same of several patients. */
  public Map<PatientId, List<Instant>> unbookedInfusions(
      Collection<PatientId> patients, TimeRange range) {
    return entities
        .createQuery(
            "select v.patientId, v.startedAt from Visit v where v.patientId in :patients"
                + " and v.startedAt >= :start and v.startedAt < :end and v.appointmentId is null",
            Object[].class)
        .setParameter("patients", patients.stream().map(PatientId::value).toList())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .getResultStream()
        .collect(
            Collectors.groupingBy(
                row -> PatientId.of((UUID) row[0]),
                Collectors.mapping(row -> (Instant) row[1], Collectors.toList())));
  }

  /** How many infusions of each course were given; courses without any are left out. */
  public Map<CourseId, Integer> given(Collection<CourseId> courses) {
    return courses.isEmpty()
        ? Map.of()
        : QueryLimit.on(
                entities.createQuery(
                    "select v.courseId, count(v) from Visit v where v.courseId in :courses"
                        + " and v.endedAt is not null group by v.courseId",
                    Object[].class))
            .setParameter("courses", courses.stream().map(CourseId::value).toList())
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> CourseId.of((UUID) row[0]), row -> ((Long) row[1]).intValue()));
  }

  /** The visits of a patient, oldest first. */
  public List<Visit> of(PatientId patient) {
    return QueryLimit.on(
            entities.createQuery(
                "select v from Visit v where v.patientId = :patient order by v.arrivedAt",
                Visit.class))
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** The visits of a course, oldest first. */
  public List<Visit> of(CourseId course) {
    return entities
        .createQuery(
            "select v from Visit v where v.courseId = :course order by v.arrivedAt", Visit.class)
        .setParameter("course", course.value())
        .getResultList();
  }

  /** The visits of several courses, oldest first. */
  public List<Visit> of(Collection<CourseId> courses) {
    return courses.isEmpty()
        ? List.of()
        : QueryLimit.on(
                entities.createQuery(
                    "select v from Visit v where v.courseId in :courses order by v.arrivedAt",
                    Visit.class))
            .setParameter("courses", courses.stream().map(CourseId::value).toList())
            .getResultList();
  }

  /** Who arrived from the first instant on, before the last. */
  public List<Visit> arrivedBetween(Instant first, Instant last) {
    return entities
        .createQuery(
            "select v from Visit v where v.arrivedAt >= :first and v.arrivedAt < :last"
                + " order by v.arrivedAt",
            Visit.class)
        .setParameter("first", first)
        .setParameter("last", last)
        .getResultList();
  }

  /** Who arrived before an instant and has no leaving on record, who came last first. */
  public List<Visit> withoutLeaving(Instant before) {
    return entities
        .createQuery(
            "select v from Visit v where v.leftAt is null and v.arrivedAt < :before"
                + " order by v.arrivedAt desc",
            Visit.class)
        .setParameter("before", before)
        .getResultList();
  }

  /** Takes a visit back, with what stood before its corrections. */
  public void remove(Visit visit) {
    entities
        .createQuery("delete from VisitCorrection c where c.visitId = :visit")
        .setParameter("visit", visit.id().value())
        .executeUpdate();
    entities.remove(visit);
    entities.flush();
  }

  public void add(VisitCorrection correction) {
    entities.persist(correction);
  }

  /** What stood before each correction of a visit, oldest first. */
  public List<VisitCorrection> correctionsOf(VisitId visit) {
    return entities
        .createQuery(
            "select c from VisitCorrection c where c.visitId = :visit order by c.correctedAt",
            VisitCorrection.class)
        .setParameter("visit", visit.value())
        .getResultList();
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
