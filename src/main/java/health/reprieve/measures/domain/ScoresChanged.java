package health.reprieve.measures.domain;

import health.reprieve.patients.domain.PatientId;
import java.util.Set;

/** Scores of these patients were kept, corrected or set aside: all that a file brings, at once. */
public record ScoresChanged(Set<PatientId> patients) {

  public ScoresChanged {
    patients = Set.copyOf(patients);
  }
}
