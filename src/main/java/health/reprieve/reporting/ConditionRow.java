package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import org.jspecify.annotations.Nullable;

/**
 * A condition in the report.
 *
 * @param position of the condition in the clinic's list, from 1
 * @param patients with at least one course that began in the period; null where held back
 * @param courses that began in the period; null where held back
 * @param figures null unless {@code state} is SHOWN
 */
public record ConditionRow(
    ReportGroupCode code,
    String name,
    int position,
    State state,
    @Nullable Integer patients,
    @Nullable Integer courses,
    @Nullable ConditionFigures figures) {

  /** Why a condition has figures or none. */
  public enum State {
    SHOWN,
    /** Fewer patients than the smallest cell. */
    TOO_FEW,
    /** Reported on another measure than pain, never on this page. */
    OTHER_MEASURE
  }
}
