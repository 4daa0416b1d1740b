package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Timings;
import health.reprieve.statistics.Quartiles;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers the measured minutes of some visits. */
final class TimingTally {

  private final Map<Timing, Counts> counts = new EnumMap<>(Timing.class);

  /** How often each number of minutes was there. */
  private record Counts(
      SortedMap<Integer, Integer> planned,
      SortedMap<Integer, Integer> actual,
      SortedMap<Integer, Integer> over) {

    Counts() {
      this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    }
  }

  void add(Timings equal) {
    Counts of = counts.computeIfAbsent(Timing.valueOf(equal.what()), timing -> new Counts());
    of.planned.merge(equal.planned(), equal.count(), Integer::sum);
    of.actual.merge(equal.actual(), equal.count(), Integer::sum);
    of.over.merge(equal.actual() - equal.planned(), equal.count(), Integer::sum);
  }

  /** A figure for each timing, empty where nothing was measured. */
  Map<Timing, TimingFigure> figures() {
    Map<Timing, TimingFigure> figures = new EnumMap<>(Timing.class);
    for (Timing timing : Timing.values()) {
      Counts of = counts.get(timing);
      figures.put(timing, of == null ? TimingFigure.NONE : figure(timing, of));
    }
    return figures;
  }

  private static TimingFigure figure(Timing timing, Counts of) {
    Quartiles actual = Quartiles.of(of.actual);
    return timing.isPlanned()
        ? new TimingFigure(Quartiles.of(of.planned), actual, Quartiles.of(of.over))
        : new TimingFigure(null, actual, null);
  }
}
