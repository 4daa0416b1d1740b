package health.reprieve.reporting;

import health.reprieve.outcomes.ReliefDefinitionView;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The observed response by condition, over courses that began in a period.
 *
 * @param site name of the clinic
 * @param zone by which its days are meant
 * @param first local day of the period
 * @param last local day of the period, included
 * @param smallestCell nothing is said of fewer patients
 * @param rows conditions with courses, by falling number of patients
 * @param withoutCourses names of the conditions that have none
 * @param total all rows shown, each patient once; null when no row is shown
 */
public record ConditionReportView(
    String site,
    ZoneId zone,
    LocalDate first,
    LocalDate last,
    Instant madeAt,
    String madeBy,
    ReliefDefinitionView definition,
    int smallestCell,
    List<ConditionRow> rows,
    List<String> withoutCourses,
    @Nullable Total total) {

  /** All conditions shown, taken together. */
  public record Total(int patients, int courses, ConditionFigures figures) {}

  /** Names of the rows in this state, in the order of the rows. */
  public List<String> names(ConditionRow.State state) {
    return rows.stream().filter(row -> row.state() == state).map(ConditionRow::name).toList();
  }

  /** Whether no course at all began in the period. */
  public boolean isEmpty() {
    return rows.isEmpty();
  }
}
