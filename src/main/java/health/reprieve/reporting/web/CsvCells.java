package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The cells of one line of the file. Small counts are left out, and with them the numbers that
 * would give them away by subtraction.
 *
 * @param smallestCell counts from 1 to one below it are left out
 */
record CsvCells(int smallestCell) {

  private static final List<Integer> DAYS = List.of(14, 28);

  static List<String> header(List<Integer> thresholds) {
    List<String> names =
        new ArrayList<>(
            List.of(
                "condition",
                "patients",
                "courses",
                "note",
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
    for (int percent : thresholds) {
      String relief = "relief_" + percent + "_percent_";
      List.of("count", "of", "share", "lower", "upper", "worst_case")
          .forEach(part -> names.add(relief + part));
    }
    names.addAll(List.of("onset_after", "onset_up_to", "lasts_after", "lasts_up_to"));
    for (int day : DAYS) {
      names.add("in_relief_day_" + day + "_lower");
      names.add("in_relief_day_" + day + "_upper");
    }
    return names;
  }

  /** A count, unless it is small. */
  Object count(int number) {
    return isSmall(number) ? "<" + smallestCell : number;
  }

  List<Object> of(ConditionFigures figures, List<Integer> thresholds) {
    boolean open = !splitsIntoSmallParts(figures);
    List<Object> cells = new ArrayList<>();
    IntStream.of(
            figures.belowMinimum(),
            figures.withoutBaseline(),
            figures.notAssessed(),
            figures.withoutDaySeven())
        .forEach(part -> cells.add(open ? part : ""));
    mean(cells, figures.baseline(), open, false);
    mean(cells, figures.change(), open, true);
    cells.add(orEmpty(figures.changePercent().mean()));
    for (int percent : thresholds) {
      response(cells, figures.responseAt(percent), open);
    }
    median(cells, figures.onset());
    median(cells, figures.lasts());
    for (int day : DAYS) {
      share(cells, figures.curve().at(day));
    }
    return cells;
  }

  /** Whether the patients split into parts one of which is small. */
  private boolean splitsIntoSmallParts(ConditionFigures figures) {
    return IntStream.of(
            figures.belowMinimum(),
            figures.withoutBaseline(),
            figures.notAssessed(),
            figures.withoutDaySeven())
        .anyMatch(this::isSmall);
  }

  private boolean isSmall(int number) {
    return number > 0 && number < smallestCell;
  }

  private static void mean(
      List<Object> cells, MeanFigure figure, boolean open, boolean withInterval) {
    cells.add(open ? figure.n() : "");
    cells.add(orEmpty(figure.mean()));
    cells.add(orEmpty(figure.sd()));
    if (withInterval) {
      interval(cells, figure.interval());
    }
  }

  private void response(List<Object> cells, ResponseFigure response, boolean open) {
    ShareFigure relief = response.relief();
    boolean told = !isSmall(relief.count()) && !isSmall(relief.total() - relief.count());
    cells.add(open && told ? relief.count() : "");
    cells.add(open ? relief.total() : "");
    cells.add(told ? orEmpty(relief.share()) : "");
    interval(cells, told ? relief.interval() : null);
    cells.add(open && told ? orEmpty(response.worstCase().share()) : "");
  }

  private static void interval(List<Object> cells, @Nullable ConfidenceInterval interval) {
    cells.add(interval == null ? "" : interval.lower());
    cells.add(interval == null ? "" : interval.upper());
  }

  private static void median(List<Object> cells, DurationFigure figure) {
    CensoredInterval median = figure.median();
    cells.add(median == null ? "" : median.left());
    cells.add(median == null || median.isOpenEnded() ? "" : median.right());
  }

  private static void share(List<Object> cells, AtDay at) {
    SurvivalRange share = at.share();
    cells.add(share == null ? "" : share.lower());
    cells.add(share == null ? "" : share.upper());
  }

  private static Object orEmpty(@Nullable Double number) {
    return number == null ? "" : number;
  }
}
