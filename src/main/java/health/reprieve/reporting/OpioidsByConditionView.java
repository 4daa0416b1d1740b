package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import java.util.List;

/**
 * Opioids before and after by condition.
 *
 * @param asked the courses it is about
 * @param smallestCell nothing is said of fewer patients, nor beside so few by a filter
 * @param rows conditions with patients who have both reviews, in the clinic's order
 */
public record OpioidsByConditionView(AskedCourses asked, int smallestCell, List<Row> rows) {

  /**
   * One condition.
   *
   * @param name of the condition
   */
  public record Row(ReportGroupCode code, String name, OpioidFigures figures) {

    /** Whether there are enough patients for a mean. */
    public boolean isShown() {
      return figures.change().mean() != null;
    }
  }
}
