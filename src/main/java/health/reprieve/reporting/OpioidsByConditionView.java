package health.reprieve.reporting;

import java.time.LocalDate;
import java.util.List;

/**
 * Opioids before and after by condition.
 *
 * @param first local day of the period in which the courses began
 * @param last local day of the period, included
 * @param smallestCell nothing is said of fewer patients
 * @param rows conditions with patients who have both reviews, in the clinic's order
 */
public record OpioidsByConditionView(
    LocalDate first, LocalDate last, int smallestCell, List<Row> rows) {

  /**
   * One condition.
   *
   * @param name of the condition
   */
  public record Row(String name, OpioidFigures figures) {

    /** Whether there are enough patients for a mean. */
    public boolean isShown() {
      return figures.change().mean() != null;
    }
  }
}
