package health.reprieve.recall.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.recall.domain.ContactTry;
import health.reprieve.recall.domain.ContactTryId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Tries to reach patients, the latest first. */
@Dependent
public class ContactTryRepository {

  @PersistenceContext private EntityManager entities;

  public void add(ContactTry made) {
    entities.persist(made);
    entities.flush();
  }

  public Optional<ContactTry> find(ContactTryId id) {
    return Optional.ofNullable(entities.find(ContactTry.class, id.value()));
  }

  /** Those of several patients since an instant. */
  public List<ContactTry> of(Collection<PatientId> patients, Instant since) {
    return patients.isEmpty()
        ? List.of()
        : QueryLimit.on(
                entities.createQuery(
                    "select t from ContactTry t where t.patientId in :patients and t.triedAt >= :since"
                        + " order by t.triedAt desc, t.recordedAt desc",
                    ContactTry.class))
            .setParameter("patients", patients.stream().map(PatientId::value).distinct().toList())
            .setParameter("since", since)
            .getResultList();
  }
}
