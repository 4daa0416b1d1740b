package health.reprieve.patients.domain;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the patient told at the intake. */
public record IntakeAnswers(
    Set<Symptom> symptoms, Set<Cause> causes, List<Medication> medications, @Nullable String note) {

  /** Nothing told yet. */
  public static IntakeAnswers none() {
    return new IntakeAnswers(
        EnumSet.noneOf(Symptom.class), EnumSet.noneOf(Cause.class), List.of(), null);
  }

  /**
   * Opioids together in morphine milligram equivalents a day; empty where no medicine states any.
   */
  public Optional<BigDecimal> mmePerDay() {
    return medications.stream()
        .map(Medication::mmePerDay)
        .filter(Objects::nonNull)
        .reduce(BigDecimal::add);
  }
}
