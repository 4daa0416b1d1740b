package health.reprieve.clinic.web;

import health.reprieve.platform.web.Fields;
import java.time.LocalDate;

/** A day to close, and why. */
record ClosedDayRequest(LocalDate day, String reason) {

  static ClosedDayRequest of(Fields fields) {
    ClosedDayRequest request =
        new ClosedDayRequest(fields.requiredDate("day"), fields.requiredText("reason", 160));
    fields.refuseIfAny();
    return request;
  }
}
