package health.reprieve.patients.web;

import health.reprieve.patients.domain.Cause;
import health.reprieve.patients.domain.IntakeAnswers;
import health.reprieve.patients.domain.Medication;
import health.reprieve.patients.domain.Symptom;
import health.reprieve.platform.web.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Intake answers to keep.
 *
 * @param version that the caller has read, 0 where none was taken yet
 */
record IntakeRequest(IntakeAnswers answers, int version) {

  private static final int MOST_MEDICATIONS = 60;
  private static final BigDecimal MOST_MME = new BigDecimal("9999.9");

  static IntakeRequest of(Fields fields) {
    List<Medication> medications = fields.rows("medications", IntakeRequest::medication);
    if (medications.size() > MOST_MEDICATIONS) {
      fields.violation("medications", "At most %d medicines.".formatted(MOST_MEDICATIONS));
    }
    IntakeAnswers answers =
        new IntakeAnswers(
            fields.choices("symptoms", Symptom.class),
            fields.choices("causes", Cause.class),
            medications,
            fields.text("note", 2000));
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new IntakeRequest(answers, version);
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
