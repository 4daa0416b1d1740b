package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.OpioidsAround;
import health.reprieve.reporting.domain.MoodCourse;
import java.math.BigDecimal;
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
  public static String definition(MoodTerms terms) {
    return "PHQ-9, 0 to 27 points, first course per patient. %s Who was under %d before is counted and in no other figure."
        .formatted(rules(terms), MoodTotals.REMISSION_BELOW);
  }

  /** The rules by which one course is read. */
  public static String ofCourse(MoodTerms terms) {
    return "PHQ-9, 0 to 27 points. %s Who was under %d before is not judged."
        .formatted(rules(terms), MoodTotals.REMISSION_BELOW);
  }

  private static String rules(MoodTerms terms) {
    return "Before: the last sheet with a total of the %d days before the day of the first infusion and of that day up to the infusion. After: the last one of days %d to %d after the day of the last infusion, before the next infusion. Days are the clinic's local days. A sheet without a total by its rule counts as none. Without a total after: missing once those days are over, before that not yet due. Response: at least %d %% below the own total before. Remission: a total under %d. A response lasts from the end of the last infusion, if any sheet of those days shows it, until %s in response no more; it was lost between the last sheet in response and the first of those."
        .formatted(
            CourseDays.MOOD_DAYS_BEFORE,
            CourseDays.MOOD_FIRST_DAY,
            terms.windowDays(),
            terms.responsePercent(),
            MoodTotals.REMISSION_BELOW,
            terms.confirmations() == 1
                ? "a sheet is"
                : "%d sheets in a row are".formatted(terms.confirmations()));
  }

  /** The rules by which opioids are compared. */
  public static String opioids() {
    return "First course per patient. Before: the last medication review of the %d days up to the day of the first infusion. After: the last one of days %d to %d after the last infusion, up to the next infusion. Patients without one of the two are left out, and they may differ. Observed, uncontrolled: a change of dose has many reasons."
        .formatted(OpioidsAround.DAYS_BEFORE, OpioidsAround.FIRST_DAY, OpioidsAround.LAST_DAY);
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
  public static String read(MoodTotals totals, MoodTerms terms) {
    String status =
        switch (totals.status(terms)) {
          case RESPONSE -> "response";
          case NO_RESPONSE -> "no response";
          case MISSING -> "missing";
          case NOT_YET_DUE -> "not yet due";
          case IN_REMISSION_BEFORE -> "under %d before".formatted(MoodTotals.REMISSION_BELOW);
          case NO_TOTAL_BEFORE -> "no total before";
        };
    return totals.isRemission() ? status + ", remission" : status;
  }

  /** Whether and how the figures of the report count a course. */
  public static String inFigures(MoodCourse course) {
    if (!course.counted()) {
      return ReportWords.LATER_COURSE;
    }
    MoodTotals totals = course.mood().totals();
    if (totals.before() == null) {
      return "as a patient only: no total before";
    }
    if (!totals.isEligible()) {
      return "as a patient only: under %d before".formatted(MoodTotals.REMISSION_BELOW);
    }
    if (!totals.due()) {
      return totals.isFollowed() ? "yes, how long not yet" : "not yet due";
    }
    return totals.isMissing() ? "as missing" : "yes";
  }

  /** The change as a fall or a rise, in points and in percent of the total before. */
  public static String change(MoodTotals totals) {
    BigDecimal before = totals.before();
    BigDecimal after = totals.after();
    if (before == null || after == null) {
      return Figure.NONE;
    }
    BigDecimal change = after.subtract(before);
    if (change.signum() == 0) {
      return "no change";
    }
    String percent =
        before.signum() == 0
            ? ""
            : " (%s)".formatted(Figure.percent(change.abs().doubleValue() / before.doubleValue()));
    return (change.signum() < 0 ? "fall of " : "rise of ")
        + MoodTotals.plain(change.abs())
        + percent;
  }

  /** How many days a response lasted, as an interval; a dash without one. */
  public static String lasted(@Nullable ReliefEpisode response) {
    ReliefDuration duration = response == null ? null : response.duration();
    return duration == null ? Figure.NONE : Figure.days(ReportWords.inDays(duration.lost()));
  }

  /** Why the record of a response ends; empty without one. */
  public static String end(@Nullable ReliefEpisode response) {
    ReliefDuration duration = response == null ? null : response.duration();
    if (duration == null) {
      return "";
    }
    String reason =
        switch (duration.end()) {
          case LOSS -> "lost";
          case NEXT_INFUSION -> "next infusion came first";
          case END_OF_DATA -> "last sheet in response";
        };
    return duration.unconfirmedLoss() ? reason + ", loss not confirmed" : reason;
  }

  /** The total of a sheet, with decimals only where answers were missing. */
  public static String total(MoodSheet sheet) {
    return MoodTotals.plain(sheet.total());
  }

  /** When a sheet was answered, by the clinic's clock. */
  public static String answered(MoodSheet sheet, ZoneId zone) {
    return Figure.times(zone).format(sheet.answeredAt());
  }

  /** Whether a count is told and not 0. */
  public static boolean some(@Nullable Integer count) {
    return Objects.requireNonNullElse(count, 0) > 0;
  }
}
