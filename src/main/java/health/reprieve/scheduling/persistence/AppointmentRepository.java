package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.LostRace;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.TakenTime;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Appointments by id, by time, by patient and by course. */
@Dependent
public class AppointmentRepository {

  /** No visit is longer than a day, which keeps reads by time to a stretch of the index. */
  static final Duration LONGEST_VISIT = Duration.ofDays(1);

  @PersistenceContext private EntityManager entities;

  /**
   * @throws LostRace if the course's session of this number was booked meanwhile
   */
  public void add(Appointment appointment) {
    entities.persist(appointment);
    flush();
  }

  /**
   * @throws NotFound if there is no appointment with this id
   */
  public Appointment get(AppointmentId id) {
    return find(id).orElseThrow(() -> new NotFound("appointment"));
  }

  public Optional<Appointment> find(AppointmentId id) {
    return Optional.ofNullable(entities.find(Appointment.class, id.value()));
  }

  /** Appointments by id; unknown ids are left out. */
  public List<Appointment> byIds(Collection<AppointmentId> ids) {
    return entities
        .createQuery("select a from Appointment a where a.id in :ids", Appointment.class)
        .setParameter("ids", ids.stream().map(AppointmentId::value).toList())
        .getResultList();
  }

  /** Appointments that touch the range, given up and put off ones left out, in time order. */
  public List<Appointment> touching(SiteId site, TimeRange range) {
    return entities
        .createQuery(
            "select a from Appointment a where a.siteId = :site and a.startsAt > :earliest"
                + " and a.startsAt < :end and a.endsAt > :start and a.status not in :gone"
                + " order by a.startsAt, a.id",
            Appointment.class)
        .setParameter("site", site.value())
        .setParameter("earliest", range.start().minus(LONGEST_VISIT))
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setParameter("gone", List.of(AppointmentStatus.CANCELLED, AppointmentStatus.DEFERRED))
        .getResultList();
  }

  /** Appointments that hold a chair at this instant or later, in time order. */
  public List<Appointment> holdingFrom(SiteId site, Instant from) {
    return entities
        .createQuery(
            "select a from Appointment a where a.siteId = :site and a.startsAt > :earliest"
                + " and a.endsAt > :from and a.status in :live order by a.startsAt, a.id",
            Appointment.class)
        .setParameter("site", site.value())
        .setParameter("earliest", from.minus(LONGEST_VISIT))
        .setParameter("from", from)
        .setParameter("live", AppointmentStatus.allLive())
        .getResultList();
  }

  /**
   * What the appointments that touch the range hold, in time order. Read as columns: a search over
   * months would otherwise make thousands of entities that nobody changes.
   *
   * @param leaving appointments that are looked at as if they were not there
   */
  public List<TakenTime> taken(SiteId site, TimeRange range, Set<AppointmentId> leaving) {
    return entities
        .createQuery(
            "select a.id, a.chairId, a.patientId, a.startsAt, a.endsAt, a.ending.heldUntil"
                + " from Appointment a"
                + " where a.siteId = :site and a.startsAt > :earliest and a.startsAt < :end"
                + " and a.endsAt > :start and a.status in :live order by a.startsAt, a.id",
            Object[].class)
        .setParameter("site", site.value())
        .setParameter("earliest", range.start().minus(LONGEST_VISIT))
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setParameter("live", AppointmentStatus.allLive())
        .getResultStream()
        .filter(row -> !leaving.contains(AppointmentId.of((UUID) row[0])))
        .map(
            row ->
                new TakenTime(
                    AppointmentId.of((UUID) row[0]),
                    ChairId.of((UUID) row[1]),
                    PatientId.of((UUID) row[2]),
                    TimeRange.of((Instant) row[3], (Instant) (row[5] == null ? row[4] : row[5]))))
        .toList();
  }

  /** How many appointments that hold a chair start in the range. */
  public long starts(SiteId site, TimeRange range) {
    return entities
        .createQuery(
            "select count(a) from Appointment a where a.siteId = :site and a.startsAt >= :start"
                + " and a.startsAt < :end and a.status in :live",
            Long.class)
        .setParameter("site", site.value())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setParameter("live", AppointmentStatus.allLive())
        .getSingleResult();
  }

  /** The course's appointments that hold a chair, in time order. */
  public List<Appointment> of(CourseId course) {
    return entities
        .createQuery(
            "select a from Appointment a where a.courseId = :course and a.status in :live"
                + " order by a.startsAt, a.id",
            Appointment.class)
        .setParameter("course", course.value())
        .setParameter("live", AppointmentStatus.allLive())
        .getResultList();
  }

  /** The same of several courses. */
  public List<Appointment> of(Collection<CourseId> courses) {
    return courses.isEmpty()
        ? List.of()
        : entities
            .createQuery(
                "select a from Appointment a where a.courseId in :courses and a.status in :live"
                    + " order by a.startsAt, a.id",
                Appointment.class)
            .setParameter("courses", courses.stream().map(CourseId::value).toList())
            .setParameter("live", AppointmentStatus.allLive())
            .getResultList();
  }

  /**
   * The session numbers that the course's appointments hold, this one left out: those that hold a
   * chair and were not left without an infusion.
   */
  public List<Integer> sessionNumbersBeside(Appointment appointment) {
    return entities
        .createQuery(
            "select a.sessionNumber from Appointment a where a.courseId = :course"
                + " and a.id <> :id and a.status in :live and a.withoutInfusion = false",
            Integer.class)
        .setParameter("course", appointment.session().course().value())
        .setParameter("id", appointment.id().value())
        .setParameter("live", AppointmentStatus.allLive())
        .getResultList();
  }

  /**
   * The patient's appointments that start in the range and hold a chair, in time order; those left
   * without an infusion are left out.
   */
  public List<Appointment> infusions(PatientId patient, TimeRange range) {
    return entities
        .createQuery(
            "select a from Appointment a where a.patientId = :patient and a.startsAt >= :start"
                + " and a.startsAt < :end and a.status in :live and a.withoutInfusion = false"
                + " order by a.startsAt",
            Appointment.class)
        .setParameter("patient", patient.value())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setParameter("live", AppointmentStatus.allLive())
        .getResultList();
  }

  /** The same of several patients. */
  public List<Appointment> infusions(Collection<PatientId> patients, TimeRange range) {
    return entities
        .createQuery(
            "select a from Appointment a where a.patientId in :patients and a.startsAt >= :start"
                + " and a.startsAt < :end and a.status in :live and a.withoutInfusion = false"
                + " order by a.startsAt",
            Appointment.class)
        .setParameter("patients", patients.stream().map(PatientId::value).toList())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setParameter("live", AppointmentStatus.allLive())
        .getResultList();
  }

  /** The patient's appointments from this instant on that are not over, in time order. */
  public List<Appointment> coming(PatientId patient, Instant from) {
    return QueryLimit.on(
            entities.createQuery(
                "select a from Appointment a where a.patientId = :patient and a.startsAt >= :from"
                    + " and a.status in :live and a.status <> :over order by a.startsAt",
                Appointment.class))
        .setParameter("patient", patient.value())
        .setParameter("from", from)
        .setParameter("live", AppointmentStatus.allLive())
        .setParameter("over", AppointmentStatus.DONE)
        .getResultList();
  }

  /** All appointments from this instant on whose patients are expected. */
  public List<Appointment> expected(Instant from) {
    return entities
        .createQuery(
            "select a from Appointment a where a.startsAt >= :from and a.status in :live",
            Appointment.class)
        .setParameter("from", from)
        .setParameter("live", AppointmentStatus.allLive())
        .getResultStream()
        .filter(appointment -> appointment.status().expected())
        .toList();
  }

  /**
   * Sends pending changes now: the version is checked before anything else of it is changed.
   *
   * @throws LostRace if another appointment got the session's number meanwhile
   */
  public void flush() {
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      throw UniqueKey.refused(refused, "appointment_live_session")
          ? new LostRace(refused)
          : refused;
    }
  }
}
