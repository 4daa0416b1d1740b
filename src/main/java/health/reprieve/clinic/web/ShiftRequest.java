package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** A nurse's weekly shift to add or change. */
record ShiftRequest(StaffId nurse, WeeklyShift times, int version) {

  private static final WeeklyShift NO_SHIFT =
      new WeeklyShift(
          DayOfWeek.MONDAY,
          new WallRange(LocalTime.MIN, LocalTime.NOON),
          LocalDate.EPOCH,
          LocalDate.EPOCH);

  static ShiftRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static ShiftRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static ShiftRequest read(Fields fields, int version) {
    StaffId nurse = StaffId.of(fields.requiredId("nurse"));
    DayOfWeek weekday = fields.requiredChoice("weekday", DayOfWeek.class);
    LocalDate firstDay = fields.requiredDate("firstDay");
    LocalDate lastDay = fields.date("lastDay");
    ShiftRequest request =
        new ShiftRequest(nurse, times(fields, weekday, firstDay, lastDay), version);
    fields.refuseIfAny();
    return request;
  }

  private static WeeklyShift times(
      Fields fields, DayOfWeek weekday, LocalDate firstDay, @Nullable LocalDate lastDay) {
    LocalTime starts = fields.time("starts");
    LocalTime ends = fields.time("ends");
    if (starts == null || ends == null) {
      need(fields, "starts");
      need(fields, "ends");
      return NO_SHIFT;
    }
    return fields.value(NO_SHIFT, () -> WeeklyShift.of(weekday, starts, ends, firstDay, lastDay));
  }

  private static void need(Fields fields, String name) {
    if (fields.text(name, 100) == null) {
      fields.violation(name, "Needed.");
    }
  }
}
