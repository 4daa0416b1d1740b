package health.reprieve.clinic;

import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.platform.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The site's week with its exceptions: says what holds on a day. Closed beats special hours. */
record DayPlan(
    Map<DayOfWeek, WallRange> week,
    Map<LocalDate, ClosedDay> closed,
    Map<LocalDate, SpecialHours> special,
    ZoneId zone) {

  static DayPlan of(
      Collection<OpeningHours> week,
      Collection<ClosedDay> closed,
      Collection<SpecialHours> special,
      ZoneId zone) {
    return new DayPlan(
        week.stream().collect(Collectors.toMap(OpeningHours::weekday, OpeningHours::hours)),
        closed.stream().collect(Collectors.toMap(ClosedDay::day, Function.identity())),
        special.stream().collect(Collectors.toMap(SpecialHours::day, Function.identity())),
        zone);
  }

  DayView on(LocalDate day) {
    ClosedDay shut = closed.get(day);
    if (shut != null) {
      return new DayView(day, Optional.empty(), shut.reason(), "");
    }
    SpecialHours other = special.get(day);
    WallRange hours = other == null ? week.get(day.getDayOfWeek()) : other.hours();
    Optional<TimeRange> open = Optional.ofNullable(hours).flatMap(range -> range.on(day, zone));
    return new DayView(
        day,
        open,
        open.isPresent() ? "" : closedOn(day),
        other == null || open.isEmpty() ? "" : other.reason());
  }

  private static String closedOn(LocalDate day) {
    return "Closed on %ss."
        .formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
