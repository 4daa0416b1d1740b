package health.reprieve.clinic;

import health.reprieve.clinic.domain.ClosedDay;
import health.reprieve.clinic.domain.OpeningHours;
import health.reprieve.clinic.domain.PastOpeningHours;
import health.reprieve.clinic.domain.SpecialHours;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.platform.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The site's week with its exceptions: says what holds on a day, or held on a past one. Closed
 * beats special hours.
 *
 * @param pastWeek what weekdays had before their hours were changed
 */
record DayPlan(
    Map<DayOfWeek, WallRange> week,
    List<PastOpeningHours> pastWeek,
    Map<LocalDate, ClosedDay> closed,
    Map<LocalDate, SpecialHours> special,
    ZoneId zone) {

  static DayPlan of(
      Collection<OpeningHours> week,
      Collection<PastOpeningHours> pastWeek,
      Collection<ClosedDay> closed,
      Collection<SpecialHours> special,
      ZoneId zone) {
    return new DayPlan(
        week.stream().collect(Collectors.toMap(OpeningHours::weekday, OpeningHours::hours)),
        List.copyOf(pastWeek),
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
    WallRange hours = other == null ? usual(day) : other.hours();
    Optional<TimeRange> open = Optional.ofNullable(hours).flatMap(range -> range.on(day, zone));
    return new DayView(
        day,
        open,
        open.isPresent() ? "" : closedOn(day),
        other == null || open.isEmpty() ? "" : other.reason());
  }

  private @Nullable WallRange usual(LocalDate day) {
    DayOfWeek weekday = day.getDayOfWeek();
    Optional<PastOpeningHours> then =
        pastWeek.stream()
            .filter(past -> past.weekday() == weekday && !past.lastDay().isBefore(day))
            .min(Comparator.comparing(PastOpeningHours::lastDay));
    return then.isPresent() ? then.get().hours() : week.get(weekday);
  }

  private static String closedOn(LocalDate day) {
    return "Closed on %ss."
        .formatted(day.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH));
  }
}
