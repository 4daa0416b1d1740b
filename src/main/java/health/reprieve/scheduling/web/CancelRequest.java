package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.IfMatch;
import health.reprieve.scheduling.domain.CancelledBy;
import org.jspecify.annotations.Nullable;

/** Who gives a visit up, and why. */
record CancelRequest(CancelledBy by, String reason, int version) {

  /** From a form, which carries the version as a field. */
  static CancelRequest of(Fields fields) {
    return of(fields, null);
  }

  static CancelRequest of(Fields fields, @Nullable String ifMatch) {
    CancelRequest request =
        new CancelRequest(
            fields.requiredChoice("by", CancelledBy.class),
            fields.requiredText("reason", 200),
            IfMatch.version(ifMatch, fields));
    fields.refuseIfAny();
    return request;
  }
}
