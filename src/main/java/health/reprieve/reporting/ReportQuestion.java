package health.reprieve.reporting;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which courses a report is asked about.
 *
 * @param first local day on which they began; null for twelve months up to the last one
 * @param last local day, included; null for today
 * @param filter narrows them
 */
public record ReportQuestion(
    @Nullable LocalDate first, @Nullable LocalDate last, ReportFilter filter) {

  /** First and last local day, both included; a period that ends before it begins is refused. */
  record Period(LocalDate first, LocalDate last) {
    Period {
      if (last.isBefore(first)) {
        throw new InvalidRequest("to", "Not before the first day.");
      }
    }

    /** From the start of the first day to the end of the last one. */
    TimeRange range(ZoneId zone) {
      return TimeRange.of(
          first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    }
  }

  /** The period meant on this day: what was not asked for ends today and lasts twelve months. */
  Period on(LocalDate today) {
    return new Period(
        Objects.requireNonNullElse(first, today.minusYears(1).plusDays(1)),
        Objects.requireNonNullElse(last, today));
  }
}
