package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Visits;
import health.reprieve.statistics.Quartiles;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Days of 24 hours from booking to start, of appointments whatever became of them.
 *
 * @param first first sessions of their courses; null where there is none
 * @param later later sessions; null where there is none
 * @param all both; null where there is none
 */
public record LeadFigure(
    @Nullable Quartiles first, @Nullable Quartiles later, @Nullable Quartiles all) {

  static LeadFigure of(Collection<Visits> visits) {
    return new LeadFigure(
        days(visits, Visits::firstSession),
        days(visits, one -> !one.firstSession()),
        days(visits, one -> true));
  }

  private static @Nullable Quartiles days(Collection<Visits> visits, Predicate<Visits> which) {
    SortedMap<BigDecimal, Integer> counts = new TreeMap<>();
    visits.stream()
        .filter(which)
        .forEach(one -> counts.merge(one.leadDays(), one.count(), Integer::sum));
    return Quartiles.of(counts);
  }
}
