package health.reprieve.recall.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.recall.domain.TrialDecision;
import health.reprieve.recall.domain.TrialDecisionId;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Signed decisions after trials, the latest first. */
@Dependent
public class TrialDecisionRepository {

  private static final String STANDING_STOPS = SqlFile.report("standing_stops");

  @PersistenceContext private EntityManager entities;

  public void add(TrialDecision decision) {
    entities.persist(decision);
    entities.flush();
  }

  public Optional<TrialDecision> find(TrialDecisionId id) {
    return Optional.ofNullable(entities.find(TrialDecision.class, id.value()));
  }

  public List<TrialDecision> of(PatientId patient) {
    return entities
        .createQuery(
            "select d from TrialDecision d where d.patientId = :patient"
                + " order by d.signedAt desc, d.id",
            TrialDecision.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  public List<TrialDecision> ofCourses(Collection<CourseId> courses) {
    return courses.isEmpty()
        ? List.of()
        : QueryLimit.on(
                entities.createQuery(
                    "select d from TrialDecision d where d.courseId in :courses"
                        + " order by d.signedAt desc, d.id",
                    TrialDecision.class))
            .setParameter("courses", courses.stream().map(CourseId::value).toList())
            .getResultList();
  }

  /** Of each condition the latest decision, where it is a stop and no infusion began since. */
  public List<TrialDecision> standingStops(PatientId patient) {
    List<?> rows =
        entities
            .createNativeQuery(STANDING_STOPS, TrialDecision.class)
            .setParameter(1, UuidConverter.toBytes(patient.value()))
            .getResultList();
    return rows.stream().map(TrialDecision.class::cast).toList();
  }
}
