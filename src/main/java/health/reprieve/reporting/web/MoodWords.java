package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.OpioidsAround;
import health.reprieve.reporting.domain.MoodCourse;
import health.reprieve.reporting.domain.MoodTotals;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By which rules mood and opioids were counted, in words. */
public final class MoodWords {

  private MoodWords() {}

  /** Conditions that are reported on the PHQ-9. */
  public static List<ConditionRow> rows(ConditionReportView report) {
    return report.rows().stream()
        .filter(row -> row.state() == ConditionRow.State.OTHER_MEASURE)
        .toList();
  }

  /** The rules of the table. */
  public static String definition() {
    return "PHQ-9, 0 to 27 points, first course per patient. Before: the last sheet with a total of the %d days before the day of the first infusion and of that day up to the infusion. After: the last one of days %d to %d after the day of the last infusion (the follow-ups of days 7 to 28, each up to a day early or three late), before the next infusion. Days are the clinic's local days. A sheet without a total by its rule counts as none. Without a total after: missing once those days are over, before that not yet due. Response: at least %d %% below the own total before. Remission: a total under %d. Who was under %d before is counted and in no other figure."
        .formatted(
            CourseDays.MOOD_DAYS_BEFORE,
            CourseDays.MOOD_FIRST_DAY,
            CourseDays.MOOD_LAST_DAY,
            MoodTotals.RESPONSE_PERCENT,
            MoodTotals.REMISSION_BELOW,
            MoodTotals.REMISSION_BELOW);
  }

  /** The rules by which opioids are compared. */
  public static String opioids() {
    return "First course per patient. Before: the last medication review up to the day of the first infusion. After: the last one of days %d to %d after the last infusion, up to the next infusion. Patients without one of the two are left out, and they may differ. Observed, uncontrolled: a change of dose has many reasons."
        .formatted(OpioidsAround.FIRST_DAY, OpioidsAround.LAST_DAY);
  }

  /** Patients of a condition who are in no other figure; counts held back are left out. */
  public static String ineligible(MoodFigures figures) {
    List<String> parts = new ArrayList<>();
    if (some(figures.inRemission())) {
      parts.add("%d under %d before".formatted(figures.inRemission(), MoodTotals.REMISSION_BELOW));
    }
    if (some(figures.withoutBaseline())) {
      parts.add("%d without a total before".formatted(figures.withoutBaseline()));
    }
    return String.join(", ", parts);
  }

  /** How the totals of one course are read. */
  public static String read(MoodTotals totals) {
    if (totals.before() == null) {
      return "no total before";
    }
    if (!totals.isEligible()) {
      return "under %d before".formatted(MoodTotals.REMISSION_BELOW);
    }
    if (!totals.isFollowed()) {
      return totals.due() ? "missing" : "not yet due";
    }
    List<String> parts = new ArrayList<>();
    parts.add(totals.isResponse() ? "response" : "no response");
    if (totals.isRemission()) {
      parts.add("remission");
    }
    return String.join(", ", parts);
  }

  /** The total of a sheet, with decimals only where answers were missing. */
  public static String total(MoodCourse.Sheet sheet) {
    return sheet.total().stripTrailingZeros().toPlainString();
  }

  /** When a sheet was answered, by the clinic's clock. */
  public static String answered(MoodCourse.Sheet sheet, ZoneId zone) {
    return Figure.times(zone).format(sheet.answeredAt());
  }

  /** Whether a count is told and not 0. */
  public static boolean some(@Nullable Integer count) {
    return Objects.requireNonNullElse(count, 0) > 0;
  }
}
