package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.domain.CancelledBy;

/** Who gives a visit up, and why. */
record CancelRequest(CancelledBy by, String reason, int version) {

  static CancelRequest of(Fields fields) {
    CancelRequest request =
        new CancelRequest(
            fields.requiredChoice("by", CancelledBy.class),
            fields.requiredText("reason", 200),
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }
}
