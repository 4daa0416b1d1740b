package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import java.time.LocalDate;
import java.util.Optional;

/**
 * When the clinic is open on one day.
 *
 * @param closedReason why it is closed, empty where it is open
 */
public record DayHours(LocalDate day, Optional<TimeRange> open, String closedReason) {}
