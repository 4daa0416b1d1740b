package health.reprieve.reporting.web;

import health.reprieve.reporting.FallsFigure;
import java.util.List;

/** The cumulative responder curve as cells. */
final class FallsCells {

  private FallsCells() {}

  static void header(List<String> names) {
    FallsFigure.PERCENTS.forEach(percent -> Cells.share(names, "fall_" + percent + "_percent_"));
    names.add("fall_note");
  }

  static void add(Cells cells, FallsFigure falls, int smallest) {
    FallsFigure.PERCENTS.forEach(percent -> cells.share(falls.at(percent)));
    cells.add(HeldBackWords.of(falls.heldBack(), smallest));
  }
}
