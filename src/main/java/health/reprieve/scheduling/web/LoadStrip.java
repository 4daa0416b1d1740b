package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.BoardEntry;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.domain.Phase;
import health.reprieve.scheduling.domain.PlannedPhase;
import health.reprieve.scheduling.domain.QuarterLoad;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The load of the nurses over the board's columns: what the visits need, stacked by phase, against
 * the nurses on duty. Drawn in a box of ten units a column and sixty high.
 */
public record LoadStrip(
    int columns,
    Map<Phase, String> needed,
    String onDuty,
    String added,
    String missing,
    List<Label> labels,
    List<Label> shortLabels,
    List<Row> rows) {

  private static final int WIDTH = 10;
  private static final double BASE = 60;
  private static final double ROOM = 50;
  private static final int LEAST_SCALE = 3 * NurseShares.WHOLE;
  private static final int WORDS_FROM_COLUMNS = 6;
  private static final List<Phase> STACKED =
      List.of(Phase.RECOVER, Phase.INFUSE, Phase.PREP, Phase.START);

  /** Words over some columns. */
  public record Label(int at, int length, String words) {}

  /** One quarter hour in numbers. */
  public record Row(String time, String needed, String onDuty) {}

  /**
   * @param move a place that a visit could move to, drawn as if the visit were not booked; null for
   *     none
   */
  static LoadStrip of(BoardView board, BoardGrid grid, @Nullable MoveCheckView move) {
    return new Drawing(board, grid, move).strip();
  }

  public int width() {
    return columns * WIDTH;
  }

  /** The lines between the hours. */
  public List<Integer> hourLines() {
    List<Integer> lines = new ArrayList<>();
    for (int at = 0; at <= columns; at += 4) {
      lines.add(at * WIDTH);
    }
    return lines;
  }

  /** Draws one day. */
  private static final class Drawing {

    private final BoardView board;
    private final BoardGrid grid;
    private final Map<Phase, int[]> twelfths = new EnumMap<>(Phase.class);
    private final List<QuarterLoad> shown;
    private final int[] onDuty;
    private final int[] need;
    private final int[] add;
    private final double scale;

    private Drawing(BoardView board, BoardGrid grid, @Nullable MoveCheckView move) {
      this.board = board;
      this.grid = grid;
      this.shown = board.load().stream().map(load -> with(load, move)).toList();
      this.onDuty = new int[grid.columns()];
      this.need = new int[grid.columns()];
      this.add = new int[grid.columns()];
      int top = LEAST_SCALE;
      for (QuarterLoad load : shown) {
        int at = grid.at(load.quarter());
        onDuty[at] = load.onDuty();
        need[at] = load.needed();
        add[at] = move == null ? 0 : move.wanted().getOrDefault(load.quarter(), 0);
        top = Math.max(top, Math.max(load.onDuty(), load.needed()));
      }
      this.scale = ROOM / top;
      STACKED.forEach(phase -> twelfths.put(phase, new int[grid.columns()]));
      board.entries().stream()
          .map(BoardEntry::appointment)
          .filter(appointment -> appointment.status().live())
          .filter(appointment -> move == null || !appointment.id().equals(move.appointment()))
          .forEach(this::stack);
    }

    private static QuarterLoad with(QuarterLoad load, @Nullable MoveCheckView move) {
      return move == null
          ? load
          : load.plus(
              move.wanted().getOrDefault(load.quarter(), 0)
                  - move.held().getOrDefault(load.quarter(), 0));
    }

    /** As far as it is held: a visit that was cut short gave the nurses back with its chair. */
    private void stack(AppointmentView appointment) {
      Map<Instant, Phase> leading = new HashMap<>();
      for (PlannedPhase planned : appointment.plan().phasesUntil(appointment.held().end())) {
        for (Instant quarter : planned.time().quarters()) {
          leading.merge(quarter, planned.phase(), this::heavier);
        }
      }
      leading.forEach(
          (quarter, phase) -> {
            int[] column = twelfths.get(phase);
            if (column != null) {
              column[grid.at(quarter)] += phase.share(board.shares());
            }
          });
    }

    private Phase heavier(Phase one, Phase other) {
      return other.share(board.shares()) > one.share(board.shares()) ? other : one;
    }

    private LoadStrip strip() {
      int columns = grid.columns();
      Map<Phase, String> paths = new EnumMap<>(Phase.class);
      int[] from = new int[columns];
      for (Phase phase : STACKED) {
        int[] height = twelfths.getOrDefault(phase, new int[columns]);
        paths.put(phase, bars(from, height));
        for (int at = 0; at < columns; at++) {
          from[at] += height[at];
        }
      }
      int[] missing = new int[columns];
      int[] without = new int[columns];
      int[] fitting = new int[columns];
      for (int at = 0; at < columns; at++) {
        missing[at] = Math.max(0, need[at] - onDuty[at]);
        without[at] = need[at] - add[at];
        fitting[at] = Math.min(add[at], Math.max(0, onDuty[at] - without[at]));
      }
      return new LoadStrip(
          columns,
          paths,
          steps(),
          bars(without, fitting),
          bars(onDuty, missing),
          labels(),
          shortLabels(),
          rows());
    }

    private String bars(int[] from, int[] height) {
      StringBuilder path = new StringBuilder();
      for (int at = 0; at < height.length; at++) {
        if (height[at] > 0) {
          path.append(
              String.format(
                  Locale.ROOT,
                  "M%.1f %.1fV%.1fh9.2V%.1fz",
                  at * WIDTH + 0.4,
                  y(from[at]),
                  y(from[at] + height[at]),
                  y(from[at])));
        }
      }
      return path.toString();
    }

    private String steps() {
      StringBuilder path = new StringBuilder();
      for (int at = 0; at < onDuty.length; at++) {
        if (at == 0 || onDuty[at] != onDuty[at - 1]) {
          path.append(
              String.format(
                  Locale.ROOT, at == 0 ? "M%d %.1f" : "H%dV%.1f", at * WIDTH, y(onDuty[at])));
        }
      }
      return path.append('H').append(onDuty.length * WIDTH).toString();
    }

    private double y(int height) {
      return BASE - height * scale;
    }

    private List<Label> labels() {
      List<Label> labels = new ArrayList<>();
      int from = 0;
      for (int at = 1; at <= onDuty.length; at++) {
        if (at == onDuty.length || onDuty[at] != onDuty[from]) {
          String nurses = QuarterLoad.nurses(onDuty[from]);
          String word = nurses.equals("1") ? " nurse" : " nurses";
          int length = at - from;
          labels.add(new Label(from, length, length < WORDS_FROM_COLUMNS ? nurses : nurses + word));
          from = at;
        }
      }
      return labels;
    }

    private List<Label> shortLabels() {
      List<Label> labels = new ArrayList<>();
      boolean before = false;
      for (QuarterLoad load : shown) {
        boolean now = load.needed() > load.onDuty();
        if (now && !before) {
          int at = Math.max(0, Math.min(grid.at(load.quarter()) - 5, grid.columns() - 12));
          labels.add(
              new Label(at, 12, grid.words().time(load.quarter()) + " needs " + load.words()));
        }
        before = now;
      }
      return labels;
    }

    private List<Row> rows() {
      return shown.stream()
          .map(
              load ->
                  new Row(
                      grid.words().time(load.quarter()),
                      QuarterLoad.nurses(load.needed()),
                      QuarterLoad.nurses(load.onDuty())))
          .toList();
    }
  }
}
