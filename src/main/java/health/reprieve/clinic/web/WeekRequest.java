package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.WallRange;
import health.reprieve.platform.web.Fields;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The opening hours of a whole week: {@code mondayOpens}, {@code mondayCloses} and so on; both
 * empty on a weekday that is closed.
 */
record WeekRequest(Map<DayOfWeek, WallRange> week, int version) {

  private static final WallRange NO_HOURS = new WallRange(LocalTime.MIN, LocalTime.NOON);

  static WeekRequest of(Fields fields) {
    Map<DayOfWeek, WallRange> week = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek weekday : DayOfWeek.values()) {
      String opens = ClinicWords.opensField(weekday);
      String closes = ClinicWords.closesField(weekday);
      if (fields.text(opens, 100) != null || fields.text(closes, 100) != null) {
        week.put(weekday, hours(fields, opens, closes));
      }
    }
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new WeekRequest(week, version);
  }

  private static WallRange hours(Fields fields, String opens, String closes) {
    LocalTime start = fields.requiredTime(opens);
    LocalTime end = fields.requiredTime(closes);
    return fields.value(NO_HOURS, () -> WallRange.of(opens, start, closes, end), opens, closes);
  }

  /** The hours under the names of their fields, in the order of the week. */
  static Map<String, String> values(Map<DayOfWeek, WallRange> week) {
    Map<String, String> values = new LinkedHashMap<>();
    for (DayOfWeek weekday : DayOfWeek.values()) {
      WallRange hours = week.get(weekday);
      if (hours != null) {
        values.put(ClinicWords.opensField(weekday), hours.start().toString());
        values.put(ClinicWords.closesField(weekday), hours.end().toString());
      }
    }
    return values;
  }
}
