package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Waits;
import health.reprieve.statistics.Quartiles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days of 24 hours on the wait list.
 *
 * @param booked of those who got an offered place in the period; null where nobody did
 * @param removed of those taken off the list in the period; null where nobody was
 * @param waiting of those who still wait when the report is made, without those whose visits were
 *     booked otherwise; null where nobody does
 */
public record WaitFigure(
    @Nullable Quartiles booked, @Nullable Quartiles removed, @Nullable Quartiles waiting) {

  private static final BigDecimal DAY =
      BigDecimal.valueOf(ChronoUnit.DAYS.getDuration().toSeconds());

  /**
   * @param ended those who stopped waiting in the period
   * @param since when those began to wait who still do
   */
  static WaitFigure of(Collection<Waits> ended, Collection<Instant> since, Instant now) {
    SortedMap<BigDecimal, Integer> waiting = new TreeMap<>();
    since.forEach(began -> waiting.merge(days(began, now), 1, Integer::sum));
    return new WaitFigure(days(ended, "BOOKED"), days(ended, "REMOVED"), Quartiles.of(waiting));
  }

  private static BigDecimal days(Instant from, Instant to) {
    return BigDecimal.valueOf(from.until(to, ChronoUnit.SECONDS))
        .divide(DAY, 1, RoundingMode.HALF_UP);
  }

  private static @Nullable Quartiles days(Collection<Waits> waits, String status) {
    SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
    waits.stream()
        .filter(one -> one.status().equals(status))
        .forEach(one -> counts.merge(one.days(), one.count(), Integer::sum));
    return Quartiles.of(counts);
  }
}
