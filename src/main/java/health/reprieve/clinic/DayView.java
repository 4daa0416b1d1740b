package health.reprieve.clinic;

import health.reprieve.platform.time.TimeRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One day of the site.
 *
 * @param open from opening to closing as instants, empty on a closed day
 * @param closedReason a sentence for a closed day, empty on an open one
 * @param specialReason why it is open at other hours than its weekday, empty where it is not
 */
public record DayView(
    LocalDate day, Optional<TimeRange> open, String closedReason, String specialReason) {}
