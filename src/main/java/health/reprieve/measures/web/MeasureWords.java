package health.reprieve.measures.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How the pages of this feature write instants.
 *
 * @param zone of the site
 */
public record MeasureWords(ZoneId zone) {

  private static final DateTimeFormatter DAY_AND_TIME =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);

  /** Such as "Tue 24 Nov 2026, 09:30". */
  public String dayAndTime(Instant instant) {
    return DAY_AND_TIME.format(instant.atZone(zone));
  }
}
