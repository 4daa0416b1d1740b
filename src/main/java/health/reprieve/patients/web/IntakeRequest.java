package health.reprieve.patients.web;

import health.reprieve.patients.domain.Cause;
import health.reprieve.patients.domain.IntakeAnswers;
import health.reprieve.patients.domain.Symptom;
import health.reprieve.platform.web.Fields;

/**
 * Intake answers to keep.
 *
 * @param version that the caller has read, 0 where none was taken yet
 */
record IntakeRequest(IntakeAnswers answers, int version) {

  static IntakeRequest of(Fields fields) {
    IntakeAnswers answers =
        new IntakeAnswers(
            fields.choices("symptoms", Symptom.class),
            fields.choices("causes", Cause.class),
            fields.text("note", 2000));
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new IntakeRequest(answers, version);
  }
}
