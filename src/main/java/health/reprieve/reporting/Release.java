package health.reprieve.reporting;

import health.reprieve.reporting.ConditionReportView.Total;
import health.reprieve.reporting.ConditionRow.State;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Decides which counts of a report may leave the house. A count from 1 to one below the smallest
 * cell is never told, neither as such nor as the difference of counts that are told: within a row,
 * between thresholds, and between the last line and the rows above it. What is held back is null;
 * means whose number of patients is held back are rounded, since an unrounded mean tells it.
 *
 * <p>The rules are those of section 4 of the outcome definitions (small cells, complementary
 * suppression; the limit of 11 is that of the CMS for files).
 */
final class Release {

  private final int smallest;

  /**
   * @param smallest the smallest count that may be told, besides 0
   */
  Release(int smallest) {
    this.smallest = smallest;
  }

  ConditionReportView of(ConditionReportView report) {
    List<ConditionRow> rows = report.rows().stream().map(this::row).toList();
    return new ConditionReportView(
        report.head(), rows, report.withoutCourses(), total(report, rows));
  }

  private ConditionRow row(ConditionRow row) {
    Counts counts = Counts.of(row);
    ToldCounts told = ToldCounts.of(counts, smallest, ToldCounts.EVERYTHING);
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
        figures == null ? null : new ReleasedFigures(figures, told, at -> true, smallest).figures(),
        mood == null ? null : mood.released(told),
        opioids == null ? null : released(opioids, counts.patients(), told.patients()));
  }

  /** Nor are the few told who have no two reviews, as the difference to all patients. */
  private OpioidFigures released(OpioidFigures opioids, int patients, boolean arePatientsTold) {
    int n = opioids.n();
    return opioids.told(isFine(n) && (!arePatientsTold || isFine(patients - n)));
  }

  private boolean isFine(int number) {
    return number == 0 || number >= smallest;
  }

  /**
   * The last line tells a count only where every row above tells it, and where the rows do not add
   * up to a few more: those would be the patients of two conditions. Who was in relief on a day is
   * told only where nobody has two.
   *
   * @param released the rows above
   */
  private @Nullable Total total(ConditionReportView report, List<ConditionRow> released) {
    Total total = report.total();
    if (total == null) {
      return null;
    }
    List<Counts> rows =
        report.rows().stream().filter(row -> row.state() == State.SHOWN).map(Counts::of).toList();
    Counts counts = Counts.of(total);
    ToldCounts allowed =
        rows.stream()
            .map(row -> ToldCounts.of(row, smallest, ToldCounts.EVERYTHING))
            .reduce(ToldCounts.EVERYTHING, ToldCounts::and)
            .and(ToldCounts.apart(counts, rows, smallest));
    ToldCounts told = ToldCounts.of(counts, smallest, allowed);
    return new Total(
        told.patients() ? Objects.requireNonNull(total.patients()) : null,
        told.courses() ? Objects.requireNonNull(total.courses()) : null,
        new ReleasedFigures(
                total.figures(),
                told,
                at -> nobodyHasTwo(counts, rows) && everyRowTells(at.day(), released),
                smallest)
            .figures());
  }

  private static boolean nobodyHasTwo(Counts total, List<Counts> rows) {
    return rows.stream().mapToInt(Counts::patients).sum() == total.patients();
  }

  private static boolean everyRowTells(int day, List<ConditionRow> released) {
    return released.stream().allMatch(row -> tells(day, row.figures()));
  }

  private static boolean tells(int day, @Nullable ConditionFigures figures) {
    return figures == null
        || (figures.curve().at(day).known() != null && figures.curve().at(day).unsure() != null);
  }
}
