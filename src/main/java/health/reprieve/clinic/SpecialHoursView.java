package health.reprieve.clinic;

import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.WallRange;
import java.time.LocalDate;

/** A day with other hours than its weekday, and why. */
public record SpecialHoursView(LocalDate day, WallRange hours, String reason) {

  static SpecialHoursView of(SpecialHours special) {
    return new SpecialHoursView(special.day(), special.hours(), special.reason());
  }
}
