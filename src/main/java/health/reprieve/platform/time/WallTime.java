package health.reprieve.platform.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Reads what a clock on the wall showed, and says what it shows. */
public final class WallTime {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
  private static final DateTimeFormatter TIME_AND_OFFSET = DateTimeFormatter.ofPattern("HH:mm xxx");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);

  private WallTime() {}

  /** Such as "10:15"; in the hour that a clock change shows twice, with the offset from UTC. */
  public static String shown(Instant instant, ZoneId zone) {
    ZonedDateTime wall = instant.atZone(zone);
    boolean shownTwice = zone.getRules().getValidOffsets(wall.toLocalDateTime()).size() > 1;
    return wall.format(shownTwice ? TIME_AND_OFFSET : TIME);
  }

  /** Such as "at 10:15", or "on Wed 25 Nov at 10:15" where that is not today. */
  public static String said(Instant instant, ZoneId zone, LocalDate today) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    String time = "at " + shown(instant, zone);
    return day.equals(today) ? time : "on " + day.format(DAY) + " " + time;
  }

  /**
   * The instant of a wall time. Where the clocks went back and showed it twice, it is the first of
   * the two; only a time with its offset can mean the second.
   *
   * @return empty where the clocks went forward over it, so that they never showed it
   */
  public static Optional<Instant> instant(LocalDateTime shown, ZoneId zone) {
    return zone.getRules().getValidOffsets(shown).stream().findFirst().map(shown::toInstant);
  }
}
