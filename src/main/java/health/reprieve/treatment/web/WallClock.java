package health.reprieve.treatment.web;

import health.reprieve.platform.time.WallTime;
import health.reprieve.platform.web.Fields;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes and reads instants as the clock on the clinic's wall shows them. */
public record WallClock(ZoneId zone) {

  private static final int LONGEST = 40;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter INPUT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ENGLISH);

  /** Such as "10:15"; empty for none. */
  public String time(@Nullable Instant instant) {
    return instant == null ? "" : TIME.format(instant.atZone(zone));
  }

  /** Such as "Tue 24 Nov 2026". */
  public String day(Instant instant) {
    return DAY.format(instant.atZone(zone));
  }

  public static String words(LocalDate day) {
    return DAY.format(day);
  }

  /** Such as "Tue 24 Nov 2026, 10:15". */
  public String dayAndTime(Instant instant) {
    return day(instant) + ", " + time(instant);
  }

  public LocalDate date(Instant instant) {
    return LocalDate.ofInstant(instant, zone);
  }

  /** As a field for date and time wants it, to the second; empty for none. */
  public String input(@Nullable Instant instant) {
    return instant == null ? "" : INPUT.format(instant.atZone(zone));
  }

  /**
   * Reads a needed time of day, such as "09:30", on this day. In the hour that the clocks show
   * twice it is the first; one that they skip is refused.
   */
  Instant requiredOnDay(Fields fields, String name, LocalDate day) {
    return instant(fields, name, day.atTime(fields.requiredTime(name)));
  }

  private Instant instant(Fields fields, String name, LocalDateTime shown) {
    return WallTime.instant(shown, zone)
        .orElseGet(
            () -> {
              fields.violation(
                  name,
                  "A time that the clock showed: that day it went forward over this one. Enter the"
                      + " time before or after the change.");
              return shown.atZone(zone).toInstant();
            });
  }

  /**
   * Reads a date with its time. What was not touched keeps its exact instant, of which the field
   * shows the seconds only. In the hour that the clocks show twice a new time is the first; one
   * that they skip is refused.
   *
   * @param stored the instant that the field was filled with; null where it was empty
   * @return null where the field is empty
   */
  @Nullable Instant corrected(Fields fields, String name, @Nullable Instant stored) {
    String text = fields.text(name, LONGEST);
    if (text == null || (stored != null && text.equals(input(stored)))) {
      return text == null ? null : stored;
    }
    try {
      return instant(fields, name, LocalDateTime.parse(text));
    } catch (DateTimeException unreadable) {
      fields.violation(name, "A date and time like 2026-11-24T09:30.");
      return stored;
    }
  }
}
