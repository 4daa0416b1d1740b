package health.reprieve.reporting;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.MoodCourses;
import health.reprieve.reporting.persistence.MoodLine;
import health.reprieve.reporting.persistence.OpioidCourses;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Adds to the rows of the report what is told beside pain: mood on the PHQ-9, and opioids. */
@Dependent
class FiguresBeside {

  private final MoodCourses moods;
  private final OpioidCourses opioids;
  private final KnownBands bands;

  @Inject
  FiguresBeside(MoodCourses moods, OpioidCourses opioids, KnownBands bands) {
    this.moods = moods;
    this.opioids = opioids;
    this.bands = bands;
  }

  /**
   * The rows, those on another measure with what it tells of them.
   *
   * @param head of the report that is made
   * @param told conditions of which it may be told
   */
  List<ConditionRow> withMood(
      List<ConditionRow> rows,
      Admission admission,
      ReportHead head,
      Predicate<ReportGroupCode> told) {
    List<ReportGroupCode> codes =
        rows.stream()
            .filter(row -> row.state() == State.OTHER_MEASURE)
            .map(ConditionRow::code)
            .filter(told)
            .toList();
    if (codes.isEmpty()) {
      return rows;
    }
    Map<ReportGroupCode, MoodLine> counts = moods.counts(admission, codes, head.madeAt());
    return rows.stream()
        .map(
            row ->
                codes.contains(row.code())
                    ? row.with(figures(Objects.requireNonNull(counts.get(row.code())), head))
                    : row)
        .toList();
  }

  /**
   * By condition, the mood of the same report without each of its filters.
   *
   * @param admission of the report
   */
  Map<ReportGroupCode, List<MoodFigures>> widerMood(
      ConditionReportView report, Admission admission) {
    List<ReportGroupCode> codes =
        report.rows().stream().filter(row -> row.mood() != null).map(ConditionRow::code).toList();
    Map<ReportGroupCode, List<MoodFigures>> wider = new HashMap<>();
    if (codes.isEmpty()) {
      return wider;
    }
    ReportHead head = report.head();
    head.filter()
        .wider(admission)
        .forEach(
            one ->
                moods
                    .counts(one, codes, head.madeAt())
                    .forEach(
                        (code, patients) ->
                            wider
                                .computeIfAbsent(code, some -> new ArrayList<>())
                                .add(figures(patients, head))));
    return wider;
  }

  private MoodFigures figures(MoodLine line, ReportHead head) {
    return MoodFigures.of(line, head.definition().terms().mood(), head.smallestCell(), bands::of);
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
