package health.reprieve.treatment.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.ForeignKey;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Courses by id and by patient. */
@Dependent
public class CourseRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * Holds the patient's row to the end of the transaction, so that two desks number the patient's
   * courses one after the other.
   *
   * @throws NotFound if there is no such patient
   */
  public void hold(PatientId patient) {
    boolean found =
        !entities
            .createNativeQuery("SELECT 1 FROM patient WHERE id = ?1 FOR UPDATE")
            .setParameter(1, UuidConverter.toBytes(patient.value()))
            .getResultList()
            .isEmpty();
    if (!found) {
      throw new NotFound("patient");
    }
  }

  /** The number that the patient's next course of this group gets. */
  public int nextNumber(PatientId patient, ReportGroupCode reportGroup) {
    Integer last =
        entities
            .createQuery(
                "select max(c.number) from Course c"
                    + " where c.patientId = :patient and c.reportGroup = :group",
                Integer.class)
            .setParameter("patient", patient.value())
            .setParameter("group", reportGroup.value())
            .getSingleResult();
    return last == null ? 1 : last + 1;
  }

  /**
   * Numbers these courses of a patient, who is {@linkplain #hold held}, from 1; no two of them have
   * one number on the way.
   *
   * @param inOrder of one condition, all that there are
   */
  public void number(List<Course> inOrder) {
    if (IntStream.range(0, inOrder.size()).allMatch(i -> inOrder.get(i).number() == i + 1)) {
      return;
    }
    inOrder.forEach(course -> course.renumber(-course.number()));
    entities.flush();
    for (int i = 0; i < inOrder.size(); i++) {
      inOrder.get(i).renumber(i + 1);
    }
    entities.flush();
  }

  /**
   * @throws InvalidRequest if there is no such condition or protocol
   */
  public void add(Course course) {
    entities.persist(course);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (ForeignKey.refused(refused, "course_group")) {
        throw new InvalidRequest("reportGroup", "There is no such condition.");
      }
      if (ForeignKey.refused(refused, "course_protocol")) {
        throw new InvalidRequest("protocolId", "There is no such protocol.");
      }
      throw refused;
    }
  }

  /**
   * @throws NotFound if there is no course with this id
   */
  public Course get(CourseId id) {
    return find(id).orElseThrow(() -> new NotFound("course"));
  }

  public Optional<Course> find(CourseId id) {
    return Optional.ofNullable(entities.find(Course.class, id.value()));
  }

  /** The course and its protocol, in one query; nothing if there is no course with this id. */
  public Optional<Object[]> withProtocol(CourseId id) {
    return entities
        .createQuery(
            "select c, p from Course c join Protocol p on p.id = c.protocolId where c.id = :course",
            Object[].class)
        .setParameter("course", id.value())
        .getResultStream()
        .findFirst();
  }

  /** A patient's courses, latest first. */
  public List<Course> of(PatientId patient) {
    return entities
        .createQuery(
            "select c from Course c where c.patientId = :patient order by c.openedAt desc, c.id desc",
            Course.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** The latest course of this kind that was open by then. */
  public Optional<Course> latest(
      PatientId patient, ReportGroupCode reportGroup, ProtocolId protocol, Instant at) {
    return of(patient).stream()
        .filter(course -> !course.openedAt().isAfter(at))
        .filter(course -> course.reportGroup().equals(reportGroup))
        .filter(course -> course.protocol().equals(protocol))
        .findFirst();
  }

  public List<Course> byIds(Collection<CourseId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery("select c from Course c where c.id in :ids", Course.class)
        .setParameter("ids", ids.stream().map(CourseId::value).toList())
        .getResultList();
  }
}
