package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A weekly shift to add or change. */
record ShiftRequest(StaffId staff, WeeklyShift times, int version) {

  private static final WallRange NO_HOURS = new WallRange(LocalTime.MIN, LocalTime.NOON);

  private static final WeeklyShift NO_SHIFT =
      new WeeklyShift(DayOfWeek.MONDAY, NO_HOURS, List.of(), LocalDate.EPOCH, LocalDate.EPOCH);

  private static final String[] PARTS = {
    "weekday", "starts", "ends", "firstDay", "lastDay", "breaks"
  };

  static ShiftRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static ShiftRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static ShiftRequest read(Fields fields, int version) {
    StaffId staff = StaffId.of(fields.requiredId("staff"));
    DayOfWeek weekday = fields.requiredChoice("weekday", DayOfWeek.class);
    Hours hours = Hours.of(fields);
    WeeklyShift times = fields.value(NO_SHIFT, () -> hours.on(weekday), PARTS);
    fields.refuseIfAny();
    return new ShiftRequest(staff, times, version);
  }

  /** What a shift says besides its weekday. */
  record Hours(
      LocalTime starts,
      LocalTime ends,
      List<WallRange> breaks,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {

    static Hours of(Fields fields) {
      return new Hours(
          fields.requiredTime("starts"),
          fields.requiredTime("ends"),
          fields.rows("breaks", Hours::rest),
          fields.requiredDate("firstDay"),
          fields.date("lastDay"));
    }

    /** A row with neither time was left blank. */
    private static Optional<WallRange> rest(Fields row) {
      if (row.text("starts", 100) == null && row.text("ends", 100) == null) {
        return Optional.empty();
      }
      LocalTime start = row.requiredTime("starts");
      LocalTime end = row.requiredTime("ends");
      return Optional.of(
          row.value(NO_HOURS, () -> WallRange.of("starts", start, "ends", end), "starts", "ends"));
    }

    WeeklyShift on(DayOfWeek weekday) {
      return WeeklyShift.of(weekday, starts, ends, firstDay, lastDay).with(breaks);
    }
  }
}
