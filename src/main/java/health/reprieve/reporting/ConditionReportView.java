package health.reprieve.reporting;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observed response by condition, over courses that began in a period.
 *
 * @param rows conditions with courses, by falling number of patients
 * @param withoutCourses names of the conditions that have none
 * @param total all rows shown, each patient once; null when no row is shown
 */
public record ConditionReportView(
    ReportHead head, List<ConditionRow> rows, List<String> withoutCourses, @Nullable Total total) {

  /**
   * All conditions shown, taken together.
   *
   * @param patients null where held back
   * @param courses null where held back
   */
  public record Total(
      @Nullable Integer patients, @Nullable Integer courses, ConditionFigures figures) {}

  /** Names of the rows in this state, in the order of the rows. */
  public List<String> names(ConditionRow.State state) {
    return rows.stream().filter(row -> row.state() == state).map(ConditionRow::name).toList();
  }

  /** Whether no course at all began in the period. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
