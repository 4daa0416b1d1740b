package health.reprieve.reporting;

import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ConditionReportView.Total;
import health.reprieve.reporting.ConditionRow.State;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which counts of a report may leave the house. A count from 1 to one below the smallest
 * cell is never told, neither as such nor as the difference of counts that are told: within a row,
 * between thresholds, between the last line and the rows above it, and between the reports that one
 * filter makes of the same. What is held back is null; means whose number of patients is held back
 * are rounded, since an unrounded mean tells it. The share in relief is told as far as told counts
 * say what it is ({@link ShareBounds}), and what ended relief not at all. Means and medians are not
 * compared with anything.
 *
 * <p>The rules are those of section 4 of the outcome definitions (small cells, complementary
 * suppression; the limit of 11 is that of the CMS for files).
 */
final class Release {

  /** Hours after the last infusion up to which answers speak for day 7. */
  private static final long LAST_OF_DAY_SEVEN =
      DaySevenChange.DAY_SEVEN.plus(DaySevenChange.TOLERANCE).toHours();

  private final SmallCells cells;
  private final Map<ReportGroupCode, List<Siblings>> siblings;
  private final ReportHead head;

  /**
   * @param head of the report; no count is told that is smaller than its smallest cell, besides 0
   * @param siblings by condition, what a narrowed report could be compared with
   */
  Release(ReportHead head, Map<ReportGroupCode, List<Siblings>> siblings) {
    this.cells = new SmallCells(head.smallestCell());
    this.siblings = siblings;
    this.head = head;
  }

  private CountedRow counted(ConditionRow row) {
    List<Siblings> beside = siblings.getOrDefault(row.code(), List.of());
    return new CountedRow(
        Counts.of(row),
        row.figures() == null ? beside.stream().map(Siblings::ofPatients).toList() : beside,
        cells);
  }

  ConditionReportView of(ConditionReportView report) {
    List<ConditionRow> rows = report.rows().stream().map(this::row).toList();
    return new ConditionReportView(
        report.head(), rows, report.withoutCourses(), total(report, rows));
  }

  private ConditionRow row(ConditionRow row) {
    CountedRow counted = counted(row);
    ToldCounts told = ToldCounts.of(counted, ToldCounts.EVERYTHING);
    ConditionFigures figures = row.figures();
    MoodFigures mood = row.mood();
    OpioidFigures opioids = row.opioids();
    return new ConditionRow(
        row.code(),
        row.name(),
        row.position(),
        row.state(),
        told.patients() ? row.patients() : null,
        told.courses() ? row.courses() : null,
        figures == null ? null : released(figures, told, beside(counted)),
        mood == null ? null : mood.released(told),
        opioids == null ? null : released(opioids, counted.counts().patients(), told.patients()));
  }

  private LinesBeside beside(CountedRow row) {
    return new LinesBeside(at -> row.tellsDay(at.day()), percent -> true, why(HeldBack.FEW));
  }

  private HeldBack why(HeldBack otherwise) {
    return head.filter().isNone() ? otherwise : HeldBack.FILTER;
  }

  private ConditionFigures released(ConditionFigures all, ToldCounts told, LinesBeside beside) {
    boolean isDaySevenInWindow = head.definition().terms().onsetHours() >= LAST_OF_DAY_SEVEN;
    return new ReleasedFigures(all, told, beside, cells, isDaySevenInWindow).figures();
  }

  /** Nor are the few told who have no two reviews, as the difference to all patients. */
  private OpioidFigures released(OpioidFigures opioids, int patients, boolean arePatientsTold) {
    int n = opioids.n();
    return opioids.told(cells.isFine(n) && (!arePatientsTold || cells.isFine(patients - n)));
  }

  /**
   * The last line tells a count only where every row above tells it, and where the rows do not add
   * up to a few more: those would be the patients of two conditions. Who was in relief on a day, or
   * had fallen by so much, is told only where nobody has two.
   *
   * @param released the rows above
   */
  private @Nullable Total total(ConditionReportView report, List<ConditionRow> released) {
    Total total = report.total();
    if (total == null) {
      return null;
    }
    List<CountedRow> rows =
        report.rows().stream()
            .filter(row -> row.state() == State.SHOWN)
            .map(this::counted)
            .toList();
    Counts counts = Counts.of(total);
    ToldCounts allowed =
        rows.stream()
            .map(row -> ToldCounts.of(row, ToldCounts.EVERYTHING))
            .reduce(ToldCounts.EVERYTHING, ToldCounts::and)
            .and(ToldCounts.apart(counts, rows, cells));
    ToldCounts told = ToldCounts.of(new CountedRow(counts, List.of(), cells), allowed);
    return new Total(
        told.patients() ? Objects.requireNonNull(total.patients()) : null,
        told.courses() ? Objects.requireNonNull(total.courses()) : null,
        released(total.figures(), told, beside(counts, rows, released)));
  }

  private LinesBeside beside(Counts total, List<CountedRow> rows, List<ConditionRow> released) {
    boolean isSum = nobodyHasTwo(total, rows);
    return new LinesBeside(
        at -> isSum && everyRowTells(at.day(), released),
        percent -> isSum && everyRowTellsFalls(percent, released),
        why(rows.size() == 1 ? HeldBack.FEW : HeldBack.CONDITIONS));
  }

  private static boolean everyRowTellsFalls(int percent, List<ConditionRow> released) {
    return released.stream()
        .map(ConditionRow::figures)
        .allMatch(figures -> figures == null || figures.falls().tells(percent));
  }

  private static boolean nobodyHasTwo(Counts total, List<CountedRow> rows) {
    return rows.stream().mapToInt(row -> row.counts().patients()).sum() == total.patients();
  }

  private static boolean everyRowTells(int day, List<ConditionRow> released) {
    return released.stream().allMatch(row -> tells(day, row.figures()));
  }

  private static boolean tells(int day, @Nullable ConditionFigures figures) {
    return figures == null
        || (figures.curve().at(day).known() != null && figures.curve().at(day).unsure() != null);
  }
}
