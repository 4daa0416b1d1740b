package health.reprieve.recall.persistence;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who has a visit to come. */
@Dependent
public class ComingVisits {

  private static final String COMING = SqlFile.report("patients_with_visits_to_come");

  @PersistenceContext private EntityManager entities;

  /** The patients with a visit that starts at this instant or later and stands. */
  public Set<PatientId> patientsFrom(Instant start) {
    List<?> rows =
        QueryLimit.on(entities.createNativeQuery(COMING))
            .setParameter(1, InstantConverter.toNative(start))
            .getResultList();
    return rows.stream()
        .map(row -> PatientId.of(UuidConverter.fromBytes((byte[]) row)))
        .collect(Collectors.toSet());
  }
}
