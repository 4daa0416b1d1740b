package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/** A nurse's weekly shift to add or change. */
record ShiftRequest(StaffId nurse, WeeklyShift times, int version) {

  private static final WeeklyShift NO_SHIFT =
      new WeeklyShift(
          DayOfWeek.MONDAY,
          new WallRange(LocalTime.MIN, LocalTime.NOON),
          LocalDate.EPOCH,
          LocalDate.EPOCH);

  private static final String[] PARTS = {"weekday", "starts", "ends", "firstDay", "lastDay"};

  static ShiftRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static ShiftRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static ShiftRequest read(Fields fields, int version) {
    StaffId nurse = StaffId.of(fields.requiredId("nurse"));
    DayOfWeek weekday = fields.requiredChoice("weekday", DayOfWeek.class);
    LocalTime starts = fields.requiredTime("starts");
    LocalTime ends = fields.requiredTime("ends");
    LocalDate firstDay = fields.requiredDate("firstDay");
    LocalDate lastDay = fields.date("lastDay");
    WeeklyShift times =
        fields.value(
            NO_SHIFT, () -> WeeklyShift.of(weekday, starts, ends, firstDay, lastDay), PARTS);
    fields.refuseIfAny();
    return new ShiftRequest(nurse, times, version);
  }
}
