package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Waits;
import health.reprieve.statistics.Quartiles;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Days of 24 hours on the wait list.
 *
 * @param booked of those who got an offered place in the period; null where nobody did
 * @param removed of those taken off the list in the period; null where nobody was
 * @param waiting of those who wait when the report is made; null where nobody does
 */
public record WaitFigure(
    @Nullable Quartiles booked, @Nullable Quartiles removed, @Nullable Quartiles waiting) {

  static WaitFigure of(Collection<Waits> waits) {
    return new WaitFigure(days(waits, "BOOKED"), days(waits, "REMOVED"), days(waits, "WAITING"));
  }

  private static @Nullable Quartiles days(Collection<Waits> waits, String status) {
    SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
    waits.stream()
        .filter(one -> one.status().equals(status))
        .forEach(one -> counts.merge(one.days(), one.count(), Integer::sum));
    return Quartiles.of(counts);
  }
}
