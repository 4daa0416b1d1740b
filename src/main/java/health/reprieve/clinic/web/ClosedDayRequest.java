package health.reprieve.clinic.web;

import health.reprieve.platform.web.Fields;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day to close, or several in a row, and why.
 *
 * @param lastDay itself included; null for one day
 */
record ClosedDayRequest(LocalDate day, @Nullable LocalDate lastDay, String reason) {

  static ClosedDayRequest of(Fields fields) {
    ClosedDayRequest request =
        new ClosedDayRequest(
            fields.requiredDate("day"), fields.date("lastDay"), fields.requiredText("reason", 160));
    fields.refuseIfAny();
    return request;
  }
}
