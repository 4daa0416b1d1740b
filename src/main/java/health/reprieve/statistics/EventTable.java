package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Units at risk and events at each distinct time, on which Kaplan–Meier and the log-rank test work.
 * The work that follows grows with the distinct times, not with the units.
 *
 * @param rows in order of time, each time once
 */
public record EventTable(List<Row> rows) {

  /**
   * What happened at one time.
   *
   * @param atRisk units just before it; those censored at it are among them
   */
  public record Row(double time, long atRisk, long events, long censored) {}

  public EventTable {
    rows = List.copyOf(rows);
  }

  /** The table of one time for each unit, in any order. */
  public static EventTable of(Collection<CensoredTime> units) {
    return of(
        units.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /** The table of distinct times and the number of units each one stands for, 1 or more. */
  public static EventTable of(Map<CensoredTime, Long> units) {
    if (units.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("Each time stands for 1 unit or more");
    }
    NavigableMap<Double, long[]> byTime = new TreeMap<>();
    units.forEach(
        (unit, count) ->
            byTime.computeIfAbsent(unit.time(), time -> new long[2])[unit.event() ? 1 : 0] +=
                count);
    long atRisk = units.values().stream().mapToLong(Long::longValue).sum();
    List<Row> rows = new ArrayList<>();
    for (Map.Entry<Double, long[]> at : byTime.entrySet()) {
      long censored = at.getValue()[0];
      long events = at.getValue()[1];
      rows.add(new Row(at.getKey(), atRisk, events, censored));
      atRisk -= events + censored;
    }
    return new EventTable(rows);
  }

  /** Number of units. */
  public long n() {
    return rows.isEmpty() ? 0 : rows.get(0).atRisk();
  }

  /** Number of events. */
  public long events() {
    return rows.stream().mapToLong(Row::events).sum();
  }
}
