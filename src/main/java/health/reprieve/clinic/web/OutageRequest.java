package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.platform.web.Fields;

/** A time out of service to add or change. */
record OutageRequest(WallSpan span, String reason, int version) {

  static OutageRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static OutageRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static OutageRequest read(Fields fields, int version) {
    OutageRequest request =
        new OutageRequest(SpanFields.read(fields), fields.requiredText("reason", 160), version);
    fields.refuseIfAny();
    return request;
  }
}
