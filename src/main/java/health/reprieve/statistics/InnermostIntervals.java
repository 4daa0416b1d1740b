package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The only places where the maximum of the likelihood can put mass (Turnbull 1976): a left end
 * directly followed by a right end when all ends are sorted. At equal times an exact left end comes
 * first, then right ends, then open left ends. Each row contains an unbroken run of them.
 *
 * @param intervals disjoint, in order of time
 * @param runs for each row the innermost intervals inside it, at least one
 */
record InnermostIntervals(List<CensoredInterval> intervals, List<CellRun> runs) {

  private enum Kind {
    EXACT_LEFT,
    RIGHT,
    OPEN_LEFT
  }

  private record End(double at, Kind kind, int row) {
    static final Comparator<End> ORDER =
        Comparator.comparingDouble(End::at).thenComparing(End::kind);
  }

  static InnermostIntervals of(List<CensoredInterval> rows) {
    var found = new ArrayList<CensoredInterval>();
    var first = new int[rows.size()];
    var runs = new CellRun[rows.size()];
    @Nullable End previous = null;
    for (End end : sortedEnds(rows)) {
      if (end.kind != Kind.RIGHT) {
        first[end.row] = found.size();
      } else {
        if (previous != null && previous.kind != Kind.RIGHT) {
          found.add(new CensoredInterval(previous.at, end.at));
        }
        runs[end.row] = new CellRun(first[end.row], found.size() - 1);
      }
      previous = end;
    }
    return new InnermostIntervals(List.copyOf(found), List.of(runs));
  }

  private static List<End> sortedEnds(List<CensoredInterval> rows) {
    var ends = new ArrayList<End>(2 * rows.size());
    for (int row = 0; row < rows.size(); row++) {
      CensoredInterval interval = rows.get(row);
      Kind leftKind = interval.isExact() ? Kind.EXACT_LEFT : Kind.OPEN_LEFT;
      ends.add(new End(interval.left(), leftKind, row));
      ends.add(new End(interval.right(), Kind.RIGHT, row));
    }
    ends.sort(End.ORDER);
    return ends;
  }
}
