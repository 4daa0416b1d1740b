package health.reprieve.patients.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * The usual medication as a patient told it on one day.
 *
 * @param on local day of the site
 * @param medications in the patient's order; may be empty
 */
public record ToldMedication(LocalDate on, List<Medication> medications) {

  public ToldMedication {
    medications = List.copyOf(medications);
  }

  /** Whether a medicine states morphine milligram equivalents. */
  public boolean statesOpioids() {
    return medications.stream().anyMatch(one -> one.mmePerDay() != null);
  }

  /** Opioids together in morphine milligram equivalents a day; 0 where none states any. */
  public BigDecimal mmePerDay() {
    return medications.stream()
        .map(Medication::mmePerDay)
        .filter(Objects::nonNull)
        .reduce(BigDecimal.ZERO.setScale(1), BigDecimal::add);
  }
}
