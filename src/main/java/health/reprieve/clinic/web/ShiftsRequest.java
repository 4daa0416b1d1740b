package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;

/** The same weekly shift on several weekdays, as the form asks for them. */
record ShiftsRequest(StaffId staff, List<WeeklyShift> times) {

  static ShiftsRequest of(Fields fields) {
    StaffId staff = StaffId.of(fields.requiredId("staff"));
    List<DayOfWeek> weekdays = weekdays(fields);
    ShiftRequest.Hours hours = ShiftRequest.Hours.of(fields);
    fields.refuseIfAny();
    return new ShiftsRequest(staff, weekdays.stream().map(hours::on).toList());
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
