package health.reprieve.patients.web;

import health.reprieve.patients.domain.Medication;
import health.reprieve.patients.domain.ToldMedication;
import health.reprieve.platform.web.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A medication review to keep: {@code day}, rows of {@code medications} and {@code noOpioids}. Who
 * takes opioids says how much, who takes none says so: what nobody asked must not count as none.
 */
final class MedicationReviewRequest {

  private static final int MOST_MEDICATIONS = 60;
  private static final BigDecimal MOST_MME = new BigDecimal("9999.9");

  private MedicationReviewRequest() {}

  /** Reads the review; the caller refuses what is wrong with it. */
  static ToldMedication read(Fields fields) {
    List<Medication> medications = fields.rows("medications", MedicationReviewRequest::medication);
    if (medications.size() > MOST_MEDICATIONS) {
      fields.violation("medications", "At most %d medicines.".formatted(MOST_MEDICATIONS));
    }
    ToldMedication told = new ToldMedication(fields.requiredDate("day"), medications);
    boolean none = fields.bool("noOpioids");
    if (!none && !told.statesOpioids()) {
      fields.violation(
          "noOpioids", "Give the MME a day of each opioid, or say that no opioid is taken.");
    }
    if (none && told.mmePerDay().signum() > 0) {
      fields.violation(
          "noOpioids",
          "A medicine states MME: take the MME out, or do not say that none is taken.");
    }
    return told;
  }

  private static Optional<Medication> medication(Fields row) {
    String name = row.text("name", 160);
    String dose = row.text("dose", 120);
    BigDecimal mme = row.decimal("mmePerDay", BigDecimal.ZERO, MOST_MME);
    if (mme != null && mme.stripTrailingZeros().scale() > 1) {
      row.violation("mmePerDay", "At most one decimal.");
      return Optional.empty();
    }
    if (name == null) {
      if (dose != null || mme != null) {
        row.violation("name", "Needed.");
      }
      return Optional.empty();
    }
    return Optional.of(new Medication(name, dose, mme == null ? null : mme.setScale(1)));
  }
}
