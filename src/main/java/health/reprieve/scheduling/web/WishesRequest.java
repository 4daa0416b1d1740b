package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.domain.Wishes;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** When a patient can come, as forms and JSON say it; what is left out is no wish. */
final class WishesRequest {

  private WishesRequest() {}

  /** Reads {@code weekdays}, {@code hoursFrom}, {@code hoursTo} and {@code daysOff}. */
  static Wishes of(Fields fields) {
    Set<DayOfWeek> named = fields.choices("weekdays", DayOfWeek.class);
    Set<DayOfWeek> weekdays = named.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : named;
    LocalTime from = Objects.requireNonNullElse(fields.time("hoursFrom"), LocalTime.MIN);
    LocalTime to = Objects.requireNonNullElse(fields.time("hoursTo"), LocalTime.MAX);
    List<LocalDate> daysOff = fields.dates("daysOff");
    return fields.value(
        Wishes.any(),
        () -> Wishes.of(weekdays, from, to, daysOff),
        "weekdays",
        "hoursFrom",
        "hoursTo",
        "daysOff");
  }
}
