package health.reprieve.reporting.web;

import health.reprieve.reporting.FallsFigure;
import java.util.List;

/** The cumulative responder curve as cells. */
final class FallsCells {

  private FallsCells() {}

  static void header(List<Named> columns) {
    FallsFigure.PERCENTS.forEach(
        percent ->
            Cells.share(
                columns,
                "fall_" + percent + "_percent_",
                "Fall at day 7 ≥%d %%".formatted(percent)));
    columns.add(new Named("fall_note", "Fall at day 7: note"));
  }

  static void add(Cells cells, FallsFigure falls, int smallest) {
    FallsFigure.PERCENTS.forEach(percent -> cells.share(falls.at(percent)));
    cells.add(HeldBackWords.of(falls.heldBack(), smallest));
  }
}
