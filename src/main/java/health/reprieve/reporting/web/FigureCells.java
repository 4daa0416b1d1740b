package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.reporting.SensitivityFigures;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures of one line of the file as cells; what is held back is an empty cell. */
final class FigureCells {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);

  private final List<Integer> thresholds;
  private final int smallest;
  private final Cells cells = new Cells();

  private FigureCells(List<Integer> thresholds, int smallest) {
    this.thresholds = thresholds;
    this.smallest = smallest;
  }

  static List<String> header(List<Integer> thresholds) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "below_minimum_baseline",
                "without_baseline",
                "not_yet_due",
                "not_assessed",
                "without_day_7",
                "baseline_n",
                "baseline_mean",
                "baseline_sd",
                "change_n",
                "change_mean",
                "change_sd",
                "change_lower",
                "change_upper",
                "change_percent_mean"));
    thresholds.forEach(percent -> response(names, "relief_" + percent + "_percent_"));
    names.addAll(List.of("onset_after", "onset_up_to", "lasts_after", "lasts_up_to"));
    names.addAll(List.of("lasts_band_lower", "lasts_band_upper"));
    names.addAll(
        List.of("lasts_if_retreatment_is_loss_after", "lasts_if_retreatment_is_loss_up_to"));
    days(names);
    names.add("cut_short_by_next_infusion");
    EndedCells.header(names);
    FallsCells.header(names);
    Cells.share(names, "relief_2_points_");
    names.add("carried_over");
    Cells.share(names, "relief_without_carry_over_");
    for (BaselineSource source : BaselineSource.values()) {
      String name = "baseline_" + source.name().toLowerCase(Locale.ROOT) + '_';
      names.add(name + "n");
      Cells.share(names, name + "relief_");
    }
    return names;
  }

  private static void response(List<String> names, String name) {
    Cells.share(names, name);
    Cells.share(names, name + "worst_case_");
    Cells.share(names, name + "best_case_");
  }

  private static void days(List<String> names) {
    for (int day : DAYS) {
      names.add("in_relief_day_" + day + "_lower");
      names.add("in_relief_day_" + day + "_upper");
      names.add("in_relief_day_" + day + "_band_lower");
      names.add("in_relief_day_" + day + "_band_upper");
    }
    for (int day : CurvesPlot.AT_RISK_DAYS) {
      names.add("at_risk_day_" + day);
      names.add("at_risk_day_" + day + "_unsure");
    }
  }

  /** Empty cells for a line without figures. */
  static List<Object> empty(List<Integer> thresholds) {
    return Collections.nCopies(header(thresholds).size(), "");
  }

  /**
   * @param smallest the smallest count that is told, besides 0
   */
  static List<Object> of(ConditionFigures figures, List<Integer> thresholds, int smallest) {
    return new FigureCells(thresholds, smallest).all(figures);
  }

  private List<Object> all(ConditionFigures figures) {
    cells.add(figures.belowMinimum());
    cells.add(figures.withoutBaseline());
    cells.add(figures.notYetDue());
    cells.add(figures.notAssessed());
    cells.add(figures.withoutDaySeven());
    cells.mean(figures.baseline());
    cells.mean(figures.change());
    cells.interval(figures.change().interval());
    cells.add(figures.changePercent().mean());
    thresholds.forEach(percent -> response(figures.responseAt(percent)));
    median(figures.onset());
    median(figures.lasts());
    cells.interval(figures.lasts().band());
    median(figures.lastsIfRetreatmentIsLoss());
    DAYS.forEach(day -> share(figures.curve().at(day)));
    CurvesPlot.AT_RISK_DAYS.forEach(day -> atRisk(figures.curve().at(day)));
    cells.add(figures.cutShort());
    EndedCells.add(cells, figures.ended(), smallest);
    FallsCells.add(cells, figures.falls(), smallest);
    sensitivity(figures.sensitivity());
    return cells.all();
  }

  private void sensitivity(SensitivityFigures figures) {
    cells.share(figures.twoPoints());
    cells.add(figures.carriedOver());
    cells.share(figures.withoutCarryOver());
    for (BaselineSource source : BaselineSource.values()) {
      SourceFigures some = figures.bySource().get(source);
      cells.add(some == null ? null : some.patients());
      cells.share(some == null ? new ShareFigure(null, null, null, null) : some.relief());
    }
  }

  private void response(ResponseFigure figure) {
    cells.share(figure.relief());
    cells.share(figure.worstCase());
    cells.share(figure.bestCase());
  }

  private void median(DurationFigure figure) {
    CensoredInterval median = figure.median();
    cells.add(median == null ? null : median.left());
    cells.add(median == null || median.isOpenEnded() ? null : median.right());
  }

  private void share(AtDay at) {
    SurvivalRange share = at.share();
    cells.add(share == null ? null : share.lower());
    cells.add(share == null ? null : share.upper());
    cells.interval(at.band());
  }

  private void atRisk(AtDay at) {
    cells.add(at.known());
    cells.add(at.unsure());
  }
}
