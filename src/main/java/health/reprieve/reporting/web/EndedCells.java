package health.reprieve.reporting.web;

import health.reprieve.reporting.EndedFigure;
import health.reprieve.reporting.EndedFigures;
import java.util.List;

/** What ended relief as cells. */
final class EndedCells {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);

  private EndedCells() {}

  static void header(List<Named> columns) {
    for (int day : DAYS) {
      Cells.bounds(columns, "ended_day_" + day + "_lost_", "Lost by day " + day);
      Cells.bounds(columns, "ended_day_" + day + "_treated_again_", "Treated again by day " + day);
    }
    columns.add(new Named("ended_note", "What ended relief: note"));
  }

  static void add(Cells cells, EndedFigures ended, int smallest) {
    for (int day : DAYS) {
      EndedFigure by = ended.by(day);
      cells.add(by == null ? null : by.lost().lower());
      cells.add(by == null ? null : by.lost().upper());
      cells.add(by == null ? null : by.treatedAgain().lower());
      cells.add(by == null ? null : by.treatedAgain().upper());
    }
    cells.add(HeldBackWords.of(ended.heldBack(), smallest));
  }
}
