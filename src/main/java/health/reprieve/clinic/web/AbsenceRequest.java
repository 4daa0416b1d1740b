package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;

/** An absence to enter or change. */
record AbsenceRequest(StaffId staff, WallSpan span, String reason, int version) {

  static AbsenceRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static AbsenceRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static AbsenceRequest read(Fields fields, int version) {
    AbsenceRequest request =
        new AbsenceRequest(
            StaffId.of(fields.requiredId("staff")),
            SpanFields.read(fields),
            fields.requiredText("reason", 160),
            version);
    fields.refuseIfAny();
    return request;
  }
}
