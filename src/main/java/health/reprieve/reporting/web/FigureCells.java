package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.SensitivityFigures;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The figures of one line of the file as cells; what is held back is an empty cell. */
final class FigureCells {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);

  private final List<Integer> thresholds;
  private final List<Object> cells = new ArrayList<>();

  private FigureCells(List<Integer> thresholds) {
    this.thresholds = thresholds;
  }

  static List<String> header(List<Integer> thresholds) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "below_minimum_baseline",
                "without_baseline",
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
    thresholds.forEach(percent -> share(names, "relief_" + percent + "_percent_"));
    names.addAll(List.of("onset_after", "onset_up_to", "lasts_after", "lasts_up_to"));
    names.addAll(List.of("lasts_band_lower", "lasts_band_upper"));
    days(names);
    names.add("cut_short_by_next_infusion");
    share(names, "relief_2_points_");
    share(names, "relief_worst_case_");
    share(names, "relief_best_case_");
    names.add("carried_over");
    share(names, "relief_without_carry_over_");
    for (BaselineSource source : BaselineSource.values()) {
      String name = "baseline_" + source.name().toLowerCase(Locale.ROOT) + '_';
      names.add(name + "n");
      share(names, name + "relief_");
    }
    return names;
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

  private static void share(List<String> names, String what) {
    List.of("count", "of", "share", "lower", "upper").forEach(part -> names.add(what + part));
  }

  /** Empty cells for a line without figures. */
  static List<Object> empty(List<Integer> thresholds) {
    return Collections.nCopies(header(thresholds).size(), "");
  }

  static List<Object> of(ConditionFigures figures, List<Integer> thresholds) {
    return new FigureCells(thresholds).all(figures);
  }

  private List<Object> all(ConditionFigures figures) {
    add(figures.belowMinimum());
    add(figures.withoutBaseline());
    add(figures.notAssessed());
    add(figures.withoutDaySeven());
    mean(figures.baseline());
    mean(figures.change());
    interval(figures.change().interval());
    add(figures.changePercent().mean());
    thresholds.forEach(percent -> share(figures.responseAt(percent).relief()));
    median(figures.onset());
    median(figures.lasts());
    interval(figures.lasts().band());
    DAYS.forEach(day -> share(figures.curve().at(day)));
    CurvesPlot.AT_RISK_DAYS.forEach(day -> atRisk(figures.curve().at(day)));
    add(figures.cutShort());
    sensitivity(figures.sensitivity());
    return cells;
  }

  private void sensitivity(SensitivityFigures figures) {
    share(figures.twoPoints());
    share(figures.worstCase());
    share(figures.bestCase());
    add(figures.carriedOver());
    share(figures.withoutCarryOver());
    for (BaselineSource source : BaselineSource.values()) {
      SourceFigures some = figures.bySource().get(source);
      add(some == null ? null : some.patients());
      share(some == null ? new ShareFigure(null, null, null, null) : some.relief());
    }
  }

  private void mean(MeanFigure figure) {
    add(figure.n());
    add(figure.mean());
    add(figure.sd());
  }

  private void share(ShareFigure share) {
    add(share.count());
    add(share.total());
    add(share.share());
    interval(share.interval());
  }

  private void interval(@Nullable ConfidenceInterval interval) {
    add(interval == null ? null : interval.lower());
    add(interval == null || Double.isInfinite(interval.upper()) ? null : interval.upper());
  }

  private void median(DurationFigure figure) {
    CensoredInterval median = figure.median();
    add(median == null ? null : median.left());
    add(median == null || median.isOpenEnded() ? null : median.right());
  }

  private void share(AtDay at) {
    SurvivalRange share = at.share();
    add(share == null ? null : share.lower());
    add(share == null ? null : share.upper());
    interval(at.band());
  }

  private void atRisk(AtDay at) {
    add(at.known());
    add(at.unsure());
  }

  private void add(@Nullable Object value) {
    cells.add(value == null ? "" : value);
  }
}
