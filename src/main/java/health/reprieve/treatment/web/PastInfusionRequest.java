package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.PastInfusion;

/** A whole past infusion as a program sends it. */
final class PastInfusionRequest {

  private PastInfusionRequest() {}

  static PastInfusion read(Fields fields) {
    PastInfusion past =
        new PastInfusion(
            fields.requiredInstant("arrivedAt"),
            fields.requiredInstant("startedAt"),
            fields.requiredInstant("endedAt"),
            fields.requiredInstant("leftAt"),
            GivenFields.dose(fields),
            GivenFields.weight(fields),
            fields.bool("confirmed"));
    fields.refuseIfAny();
    return past;
  }
}
