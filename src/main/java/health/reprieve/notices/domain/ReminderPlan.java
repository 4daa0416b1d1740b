package health.reprieve.notices.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * When reminders of a visit go out: so many local days before it, at an hour of the site's clock.
 *
 * @param days before the visit, each from 1 to 60, the most first; empty for no reminders
 * @param at by the clock on the wall; where the clocks skip it, the moment they skip to
 */
public record ReminderPlan(List<Integer> days, LocalTime at) {

  private static final int MOST_DAYS = 60;
  private static final int MOST_REMINDERS = 6;

  /**
   * @param days whole numbers with commas between, such as "7, 2"; empty for none
   * @throws InvalidRequest if it is anything else
   */
  public static ReminderPlan of(String days, LocalTime at) {
    SortedSet<Integer> read = new TreeSet<>(Collections.reverseOrder());
    for (String day : days.isBlank() ? new String[0] : days.split(",", -1)) {
      read.add(number(day.strip()));
    }
    if (read.size() > MOST_REMINDERS) {
      throw new InvalidRequest(
          "reminderDays", "At most %d reminders of one visit.".formatted(MOST_REMINDERS));
    }
    return new ReminderPlan(List.copyOf(read), at);
  }

  private static int number(String day) {
    if (day.matches("[1-9][0-9]?") && Integer.parseInt(day) <= MOST_DAYS) {
      return Integer.parseInt(day);
    }
    throw new InvalidRequest(
        "reminderDays",
        "Days before the visit, from 1 to %d, with commas between, such as 7, 2."
            .formatted(MOST_DAYS));
  }

  /** Such as "7, 2". */
  public String daysText() {
    return days.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }

  /** The first reminder of a visit after an instant; empty where there is none any more. */
  public Optional<Instant> next(Instant visit, Instant after, ZoneId zone) {
    return all(visit, zone).filter(reminder -> reminder.isAfter(after)).findFirst();
  }

  /** The reminder whose time came last; empty where none's has come yet. */
  public Optional<Instant> last(Instant visit, Instant now, ZoneId zone) {
    return all(visit, zone)
        .filter(reminder -> !reminder.isAfter(now))
        .reduce((earlier, later) -> later);
  }

  private Stream<Instant> all(Instant visit, ZoneId zone) {
    LocalDate day = visit.atZone(zone).toLocalDate();
    return days.stream()
        .map(before -> LocalDateTime.of(day.minusDays(before), at).atZone(zone).toInstant())
        .filter(reminder -> reminder.isBefore(visit));
  }
}
