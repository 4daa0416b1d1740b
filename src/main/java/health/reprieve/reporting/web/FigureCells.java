package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.reporting.SensitivityFigures;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The figures of one line of the file as cells; what is held back is an empty cell. */
final class FigureCells {

  private static final List<Integer> DAYS = List.of(7, 14, 28, 84);
  private static final String LASTS = "Relief lasts, days, median";

  private final List<Integer> thresholds;
  private final int smallest;
  private final Cells cells = new Cells();

  private FigureCells(List<Integer> thresholds, int smallest) {
    this.thresholds = thresholds;
    this.smallest = smallest;
  }

  static List<Named> header(List<Integer> thresholds) {
    List<Named> columns = new ArrayList<>();
    columns.add(new Named("below_minimum_baseline", "Below the minimum baseline"));
    columns.add(new Named("without_baseline", "Without baseline"));
    columns.add(new Named("not_yet_due", "Not yet due"));
    columns.add(new Named("not_assessed", "Not assessed"));
    columns.add(new Named("without_day_7", "Silent days 5–9"));
    Cells.mean(columns, "baseline_", "Baseline");
    Cells.mean(columns, "change_", "Change at day 7, points");
    Cells.interval(columns, "change_", "Change at day 7, points");
    columns.add(new Named("change_percent_mean", "Change at day 7, %: mean"));
    thresholds.forEach(
        percent -> response(columns, "relief_" + percent + "_percent_", relief(percent)));
    Cells.median(columns, "onset_", "Onset, days, median");
    Cells.median(columns, "lasts_", LASTS);
    Cells.interval(columns, "lasts_band_", LASTS);
    Cells.median(
        columns,
        "lasts_if_retreatment_is_loss_",
        "If treated again is lost: relief lasts, days, median");
    days(columns);
    columns.add(new Named("cut_short_by_next_infusion", "Cut short by the next infusion"));
    EndedCells.header(columns);
    FallsCells.header(columns);
    Cells.share(columns, "relief_2_points_", "Relief, 2 points less");
    columns.add(new Named("carried_over", "Carried over"));
    Cells.share(columns, "relief_without_carry_over_", "Relief without carry-over");
    for (BaselineSource source : BaselineSource.values()) {
      String name = "baseline_" + source.name().toLowerCase(Locale.ROOT) + '_';
      String words = "Baseline: " + ReportWords.sourceHead(source);
      columns.add(new Named(name + "n", words + ": n"));
      Cells.share(columns, name + "relief_", words + ": relief");
    }
    return columns;
  }

  private static String relief(int percent) {
    return "Relief ≥%d %%".formatted(percent);
  }

  private static void response(List<Named> columns, String name, String words) {
    Cells.share(columns, name, words);
    Cells.share(columns, name + "worst_case_", words + ", worst case");
    Cells.share(columns, name + "best_case_", words + ", best case");
  }

  private static void days(List<Named> columns) {
    for (int day : DAYS) {
      Cells.bounds(columns, "in_relief_day_" + day + "_", "In relief on day " + day);
      Cells.interval(columns, "in_relief_day_" + day + "_band_", "In relief on day " + day);
    }
    for (int day : CurvesPlot.AT_RISK_DAYS) {
      columns.add(new Named("at_risk_day_" + day, "At risk on day " + day));
      columns.add(new Named("at_risk_day_" + day + "_unsure", "Unsure on day " + day));
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
    cells.median(figures.onset().median());
    cells.median(figures.lasts().median());
    cells.interval(figures.lasts().band());
    cells.median(figures.lastsIfRetreatmentIsLoss().median());
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
