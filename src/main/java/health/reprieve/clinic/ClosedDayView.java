package health.reprieve.clinic;

import health.reprieve.clinic.domain.ClosedDay;
import java.time.LocalDate;

/** A day on which the site stays closed, and why. */
public record ClosedDayView(LocalDate day, String reason) {

  static ClosedDayView of(ClosedDay closed) {
    return new ClosedDayView(closed.day(), closed.reason());
  }
}
