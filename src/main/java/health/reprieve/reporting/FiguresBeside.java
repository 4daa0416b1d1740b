package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.domain.MoodTotals;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.MoodCourses;
import health.reprieve.reporting.persistence.OpioidCourses;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds to the rows of the report what is told beside pain: mood on the PHQ-9, and opioids. */
@Dependent
class FiguresBeside {

  private final MoodCourses moods;
  private final OpioidCourses opioids;

  @Inject
  FiguresBeside(MoodCourses moods, OpioidCourses opioids) {
    this.moods = moods;
    this.opioids = opioids;
  }

  /**
   * The rows, those of enough patients on another measure with what it tells of them.
   *
   * @param head of the report that is made
   */
  List<ConditionRow> withMood(List<ConditionRow> rows, Admission admission, ReportHead head) {
    int smallestCell = head.smallestCell();
    List<ReportGroupCode> codes =
        rows.stream().filter(row -> isTold(row, smallestCell)).map(ConditionRow::code).toList();
    if (codes.isEmpty()) {
      return rows;
    }
    Map<ReportGroupCode, Map<MoodTotals, Integer>> counts =
        moods.counts(admission, codes, head.madeAt());
    return rows.stream()
        .map(
            row ->
                isTold(row, smallestCell)
                    ? row.with(
                        MoodFigures.of(
                            Objects.requireNonNull(counts.get(row.code())), smallestCell))
                    : row)
        .toList();
  }

  private static boolean isTold(ConditionRow row, int smallestCell) {
    return row.state() == State.OTHER_MEASURE
        && Objects.requireNonNull(row.patients()) >= smallestCell;
  }

  /** The rows, each with its patients' opioids. */
  List<ConditionRow> withOpioids(List<ConditionRow> rows, Admission admission, ReportHead head) {
    Map<ReportGroupCode, List<Pair>> pairs = opioids.pairs(admission);
    return rows.stream()
        .map(
            row ->
                row.with(
                    OpioidFigures.of(
                        pairs.getOrDefault(row.code(), List.of()), head.smallestCell())))
        .toList();
  }
}
