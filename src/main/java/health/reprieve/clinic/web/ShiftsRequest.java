package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** The same weekly shift on several weekdays, as the form asks for them. */
record ShiftsRequest(StaffId nurse, List<WeeklyShift> times) {

  static ShiftsRequest of(Fields fields) {
    StaffId nurse = StaffId.of(fields.requiredId("nurse"));
    List<DayOfWeek> weekdays = weekdays(fields);
    LocalTime starts = fields.requiredTime("starts");
    LocalTime ends = fields.requiredTime("ends");
    LocalDate firstDay = fields.requiredDate("firstDay");
    LocalDate lastDay = fields.date("lastDay");
    fields.refuseIfAny();
    return new ShiftsRequest(
        nurse,
        weekdays.stream()
            .map(weekday -> WeeklyShift.of(weekday, starts, ends, firstDay, lastDay))
            .toList());
  }

  private static List<DayOfWeek> weekdays(Fields fields) {
    List<String> ticked = fields.texts("weekday");
    List<DayOfWeek> weekdays =
        Arrays.stream(DayOfWeek.values())
            .filter(weekday -> ticked.contains(weekday.name()))
            .toList();
    if (weekdays.isEmpty()) {
      fields.violation("weekday", "At least one weekday.");
    }
    return weekdays;
  }
}
