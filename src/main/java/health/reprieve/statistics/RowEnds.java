package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ends of some rows in order, so that one walk along them finds the innermost intervals of any
 * of these rows. At equal times an exact left end comes first, then right ends, then open left
 * ends.
 */
final class RowEnds {

  private enum Kind {
    EXACT_LEFT,
    RIGHT,
    OPEN_LEFT
  }

  private record End(double at, Kind kind, int row) {
    static final Comparator<End> ORDER =
        Comparator.comparingDouble(End::at).thenComparing(End::kind);

    boolean isLeft() {
      return kind != Kind.RIGHT;
    }
  }

  private final int rows;
  private final End[] ends;

  private RowEnds(int rows, End[] ends) {
    this.rows = rows;
    this.ends = ends;
  }

  static RowEnds of(List<CensoredInterval> rows) {
    var ends = new End[2 * rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      CensoredInterval interval = rows.get(row);
      Kind leftKind = interval.isExact() ? Kind.EXACT_LEFT : Kind.OPEN_LEFT;
      ends[2 * row] = new End(interval.left(), leftKind, row);
      ends[2 * row + 1] = new End(interval.right(), Kind.RIGHT, row);
    }
    Arrays.sort(ends, End.ORDER);
    return new RowEnds(rows.size(), ends);
  }

  /**
   * The innermost intervals of the rows that have units.
   *
   * @param counts number of units of each row, 0 or more, not all of them 0
   */
  InnermostIntervals innermost(long[] counts) {
    Walk walk = new Walk();
    for (End end : ends) {
      walk.pass(end);
      if (counts[end.row] > 0) {
        walk.take(end);
      }
    }
    return walk.found();
  }

  private final class Walk {

    private final List<CensoredInterval> found = new ArrayList<>();
    private final @Nullable CellRun[] runs = new CellRun[rows];
    private final int[] first = new int[rows];
    private final int[] heirs = new int[rows];
    private int passed;
    private boolean passedLeft;
    private boolean tookLeft;
    private double left;

    /** An end of any row: between a left one and a right one lies an innermost interval of all. */
    private void pass(End end) {
      if (passedLeft && !end.isLeft()) {
        heirs[passed++] = Math.max(0, tookLeft ? found.size() : found.size() - 1);
      }
      passedLeft = end.isLeft();
    }

    /** An end of a row that has units. */
    private void take(End end) {
      if (end.isLeft()) {
        first[end.row] = found.size();
        left = end.at;
      } else {
        if (tookLeft) {
          found.add(new CensoredInterval(left, end.at));
        }
        runs[end.row] = new CellRun(first[end.row], found.size() - 1);
      }
      tookLeft = end.isLeft();
    }

    private InnermostIntervals found() {
      List<CellRun> taken = new ArrayList<>(rows);
      for (CellRun run : runs) {
        if (run != null) {
          taken.add(run);
        }
      }
      return new InnermostIntervals(found, taken, Arrays.copyOf(heirs, passed));
    }
  }
}
