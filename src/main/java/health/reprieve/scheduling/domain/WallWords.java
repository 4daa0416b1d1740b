package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.platform.time.WallTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Says instants as the clinic's clock on the wall shows them. */
public record WallWords(ZoneId zone) {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  /** Such as "10:15"; in the hour that a clock change shows twice, with the offset from UTC. */
  public String time(Instant instant) {
    return WallTime.shown(instant, zone);
  }

  /** The same with its day in front, such as "Wed 25 Nov 10:15", where that is not this one. */
  public String time(Instant instant, LocalDate seenFrom) {
    return otherDay(instant, seenFrom) + time(instant);
  }

  /** Such as "10:00–12:30". */
  public String range(TimeRange range) {
    return time(range.start()) + "–" + time(range.end());
  }

  /** The same with its day in front where that is not this one. */
  public String range(TimeRange range, LocalDate seenFrom) {
    return otherDay(range.start(), seenFrom) + range(range);
  }

  private String otherDay(Instant instant, LocalDate seenFrom) {
    return dayOf(instant).equals(seenFrom) ? "" : day(instant) + " ";
  }

  /** Such as "Wed 25 Nov". */
  public String day(Instant instant) {
    return day(dayOf(instant));
  }

  public static String day(LocalDate day) {
    return day.format(DAY);
  }

  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
