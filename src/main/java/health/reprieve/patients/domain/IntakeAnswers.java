package health.reprieve.patients.domain;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the patient told at the intake; the usual medication has reviews of its own. */
public record IntakeAnswers(Set<Symptom> symptoms, Set<Cause> causes, @Nullable String note) {

  /** Nothing told yet. */
  public static IntakeAnswers none() {
    return new IntakeAnswers(EnumSet.noneOf(Symptom.class), EnumSet.noneOf(Cause.class), null);
  }
}
