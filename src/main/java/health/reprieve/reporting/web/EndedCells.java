package health.reprieve.reporting.web;

import health.reprieve.reporting.EndedFigure;
import health.reprieve.reporting.EndedFigures;
import java.util.List;

/** What ended relief as cells. */
final class EndedCells {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);

  private EndedCells() {}

  static void header(List<String> names) {
    for (int day : DAYS) {
      for (String cause : List.of("lost", "treated_again")) {
        names.add("ended_day_" + day + '_' + cause + "_lower");
        names.add("ended_day_" + day + '_' + cause + "_upper");
      }
    }
    names.add("ended_note");
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
