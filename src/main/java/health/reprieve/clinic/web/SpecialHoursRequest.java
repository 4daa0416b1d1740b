package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallRange;
import health.reprieve.platform.web.Fields;
import java.time.LocalDate;
import java.time.LocalTime;

/** A day with other hours than its weekday, and why. */
record SpecialHoursRequest(LocalDate day, WallRange hours, String reason) {

  private static final WallRange NO_HOURS = new WallRange(LocalTime.MIN, LocalTime.NOON);

  static SpecialHoursRequest of(Fields fields) {
    LocalDate day = fields.requiredDate("day");
    LocalTime opens = fields.requiredTime("opens");
    LocalTime closes = fields.requiredTime("closes");
    String reason = fields.requiredText("reason", 160);
    WallRange hours =
        fields.value(
            NO_HOURS, () -> WallRange.of("opens", opens, "closes", closes), "opens", "closes");
    fields.refuseIfAny();
    return new SpecialHoursRequest(day, hours, reason);
  }
}
