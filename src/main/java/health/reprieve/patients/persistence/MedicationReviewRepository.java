package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.MedicationReview;
import health.reprieve.patients.domain.MedicationReviewId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReviewOnDayExists;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;

/** Medication reviews by patient. */
@Dependent
public class MedicationReviewRepository {

  @PersistenceContext private EntityManager entities;

  public Optional<MedicationReview> find(MedicationReviewId id) {
    return Optional.ofNullable(entities.find(MedicationReview.class, id.value()));
  }

  /**
   * @throws NotFound if the patient has no such review
   */
  public MedicationReview get(PatientId patient, MedicationReviewId id) {
    return find(id)
        .filter(review -> review.patient().equals(patient))
        .orElseThrow(() -> new NotFound("medication review"));
  }

  /** All of a patient's reviews with their medicines, replaced ones too, in one query. */
  public List<MedicationReview> of(PatientId patient) {
    return QueryLimit.on(
            entities.createQuery(
                "select distinct r from MedicationReview r left join fetch r.medications"
                    + " where r.patientId = :patient order by r.reviewedOn desc, r.recordedAt desc",
                MedicationReview.class))
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /**
   * @throws ReviewOnDayExists if one stands for the patient and day
   */
  public void add(MedicationReview review) {
    entities.persist(review);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "medication_review_once")) {
        throw new ReviewOnDayExists();
      }
      throw refused;
    }
  }

  /** Sends a replacement before the one that takes its place. */
  public void flush() {
    entities.flush();
  }
}
