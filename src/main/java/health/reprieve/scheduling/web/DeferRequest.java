package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.IfMatch;
import org.jspecify.annotations.Nullable;

/** Why a visit is put off. */
record DeferRequest(String reason, int version) {

  static DeferRequest of(Fields fields, @Nullable String ifMatch) {
    DeferRequest request =
        new DeferRequest(fields.requiredText("reason", 200), IfMatch.version(ifMatch, fields));
    fields.refuseIfAny();
    return request;
  }
}
