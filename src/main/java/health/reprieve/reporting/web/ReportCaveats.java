package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.RegressionToTheMean;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be read with the numbers, on every page and in every file. Sentences that count
 * patients are left out where their counts are held back.
 */
public final class ReportCaveats {

  private static final RegressionToTheMean EXAMPLE = new RegressionToTheMean(6, 2, 0.6, 7);

  private ReportCaveats() {}

  public static List<ReportNote> of(ConditionReportView report) {
    List<ReportNote> caveats = new ArrayList<>();
    caveats.add(
        new ReportNote(
            "Observed response (uncontrolled).",
            "There is no comparison group. These figures do not show that ketamine caused the change. Ketamine is labelled for anaesthesia only: this use is off-label."));
    caveats.add(new ReportNote("Some of the fall would happen anyway.", regression()));
    caveats.add(new ReportNote("Expectation.", "Patients and staff knew what was given."));
    ConditionReportView.Total total = report.total();
    if (total != null) {
      ConditionFigures figures = total.figures();
      add(caveats, "Next infusions hide losses.", retreatment(figures));
      add(caveats, "Silence.", silence(figures));
      add(caveats, "Carry-over.", carryOver(figures));
    }
    caveats.add(
        new ReportNote(
            "Rescue medication.",
            "What patients took in between changes nothing here: their scores count as they gave them (treatment policy)."));
    caveats.add(new ReportNote("Not over yet.", notYetDue(report)));
    caveats.add(
        new ReportNote(
            "Times",
            "of relief are taken to the whole hour, where a line has more than %d different ones to the whole day: down for the last answer in relief, up for the first one without, so that no interval is narrower than what was answered. Those of responses on the PHQ-9 are exact up to as many."
                .formatted(DurationFigure.BY_THE_HOUR)));
    caveats.add(
        new ReportNote(
            "Who comes back.", "Patients who return and answer differ from those who do not."));
    caveats.add(
        new ReportNote(
            "Conditions differ",
            "in baseline, dose and number of sessions. The rows are not a ranking."));
    return caveats;
  }

  private static void add(List<ReportNote> caveats, String title, @Nullable String text) {
    if (text != null) {
      caveats.add(new ReportNote(title, text));
    }
  }

  /** Regression to the mean with a worked example. */
  private static String regression() {
    return "People tend to start in a bad week. If scores average %s (SD %s, correlation %s) and only those at %s or more are treated, %s points of fall are expected without any effect."
        .formatted(
            Figure.number(EXAMPLE.mean()),
            Figure.number(EXAMPLE.sd()),
            Figure.points(EXAMPLE.correlation()),
            Figure.number(EXAMPLE.cutoff()),
            Figure.points(EXAMPLE.expectedFall()));
  }

  /** What the next infusions hide, with the bound that counts each as a loss. */
  private static @Nullable String retreatment(ConditionFigures total) {
    Integer cutShort = total.cutShort();
    DurationFigure lasts = total.lasts();
    if (cutShort == null || lasts.n() == null) {
      return null;
    }
    String cut =
        "%d of %d relief periods (%s) were cut short by the next infusion."
            .formatted(cutShort, lasts.n(), ReportWords.cutShort(total));
    CensoredInterval median = lasts.median();
    return cutShort == 0 || median == null
        ? cut
        : cut
            + " If each counts as lost by then, the median goes from %s to %s days."
                .formatted(
                    Figure.days(median), Figure.days(total.lastsIfRetreatmentIsLoss().median()));
  }

  /** Who did not answer, with the worst case. */
  private static @Nullable String silence(ConditionFigures total) {
    Integer notAssessed = total.notAssessed();
    if (notAssessed == null || total.eligible() == null || total.withoutDaySeven() == null) {
      return null;
    }
    ShareFigure worst = total.response().worstCase();
    String silent =
        "%d of %d patients not assessed, %d without an answer on days 5–9."
            .formatted(notAssessed, total.eligible(), total.withoutDaySeven());
    if (worst.share() == null || notAssessed == 0) {
      return silent;
    }
    String atWorst = Figure.percent(worst.share());
    String observed = Figure.percent(total.response().relief().share());
    return silent
        + " Counting the not assessed as without relief: "
        + (atWorst.equals(observed)
            ? "%s as well.".formatted(observed)
            : "%s instead of %s.".formatted(atWorst, observed));
  }

  /** Whose time is still running, where it is told how many they are. */
  private static String notYetDue(ConditionReportView report) {
    ConditionReportView.Total total = report.total();
    String rule =
        "A course counts once %s have passed since its last infusion, or at the next one. Until then it is not yet due and in no figure, whatever its answers so far show."
            .formatted(report.head().definition().terms().runsForWords());
    if (total == null) {
      return rule;
    }
    Integer notYetDue = total.figures().notYetDue();
    Integer patients = total.patients();
    return notYetDue == null || patients == null
        ? rule
        : rule + " %d of %d patients.".formatted(notYetDue, patients);
  }

  /** Whose baseline is biased low. */
  private static @Nullable String carryOver(ConditionFigures total) {
    Integer carriedOver = total.sensitivity().carriedOver();
    return carriedOver == null || total.eligible() == null
        ? null
        : "%d of %d courses began within 7 days of an answer in relief after the course before. Their baseline may be low, and then their fall is too."
            .formatted(carriedOver, total.eligible());
  }
}
