package health.reprieve.reporting;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.DayView;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.reporting.persistence.OperationsReading.Stretch;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The quarter hours in which chairs can be used: the clinic is open and the chair in service. They
 * are counted as instants, so that days of 23 and 25 hours need no case of their own.
 */
final class ChairHours {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  private final NavigableMap<Instant, TimeRange> open = new TreeMap<>();
  private final ZoneId zone;

  ChairHours(List<DayView> days, ZoneId zone) {
    this.zone = zone;
    days.forEach(day -> day.open().ifPresent(range -> open.put(range.start(), range)));
  }

  /** What a chair offers on a day. */
  ChairUse offered(ChairView chair, DayView day) {
    int quarters =
        day.open()
            .map(range -> range.quarters().stream().filter(one -> inService(chair, one)).count())
            .orElse(0L)
            .intValue();
    return new ChairUse(quarters, 0, 0, 0);
  }

  /** What a visit takes of a chair, inside and outside of what it offers. */
  ChairUse taken(ChairView chair, Stretch visit) {
    int inside = 0;
    for (int i = 0; i < visit.quarters(); i++) {
      Instant quarter = visit.first().plus(QUARTER.multipliedBy(i));
      if (isOpen(quarter) && inService(chair, quarter)) {
        inside++;
      }
    }
    return new ChairUse(
        0, visit.attended() ? inside : 0, visit.attended() ? 0 : inside, visit.quarters() - inside);
  }

  private boolean isOpen(Instant quarter) {
    Map.Entry<Instant, TimeRange> day = open.floorEntry(quarter);
    return day != null && day.getValue().contains(quarter);
  }

  private boolean inService(ChairView chair, Instant quarter) {
    TimeRange range = TimeRange.of(quarter, QUARTER);
    return chair.isInUseOn(quarter.atZone(zone).toLocalDate())
        && chair.outages().stream().noneMatch(outage -> outage.touches(range));
  }
}
