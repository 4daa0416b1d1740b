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
 * @param mood null unless {@code state} is OTHER_MEASURE, and for too few patients
 * @param opioids null where the report does not have them: pages show them in a part of their own
 */
public record ConditionRow(
    ReportGroupCode code,
    String name,
    int position,
    State state,
    @Nullable Integer patients,
    @Nullable Integer courses,
    @Nullable ConditionFigures figures,
    @Nullable MoodFigures mood,
    @Nullable OpioidFigures opioids) {

  ConditionRow with(@Nullable ConditionFigures newFigures) {
    return new ConditionRow(
        code, name, position, state, patients, courses, newFigures, mood, opioids);
  }

  ConditionRow with(@Nullable MoodFigures newMood) {
    return new ConditionRow(
        code, name, position, state, patients, courses, figures, newMood, opioids);
  }

  ConditionRow with(@Nullable OpioidFigures newOpioids) {
    return new ConditionRow(
        code, name, position, state, patients, courses, figures, mood, newOpioids);
  }

  /** Why a condition has figures or none. */
  public enum State {
    SHOWN,
    /** Fewer patients than the smallest cell, or so few beside them by a filter. */
    TOO_FEW,
    /** Reported on another measure than pain, in a table of its own. */
    OTHER_MEASURE
  }
}
