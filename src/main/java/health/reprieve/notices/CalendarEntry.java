package health.reprieve.notices;

import health.reprieve.platform.time.TimeRange;
import java.time.ZoneId;
import java.util.UUID;

/**
 * A time that goes into a person's own calendar, or out of it.
 *
 * @param uid the same for the same thing for ever
 * @param sequence rises with each change that was told (RFC 5545, 3.8.7.4)
 * @param zone by whose clock the time is meant
 * @param place such as the clinic's name
 * @param cancelled takes it out again
 */
public record CalendarEntry(
    UUID uid,
    int sequence,
    TimeRange time,
    ZoneId zone,
    String title,
    String place,
    boolean cancelled) {}
