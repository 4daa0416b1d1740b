package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.statistics.ConfidenceInterval;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The scale that all interval plots of one column share, in SVG units.
 *
 * @param least value at the left end
 * @param most value at the right end
 * @param width of the plot
 * @param every distance of the grid lines
 */
public record IntervalScale(int least, int most, int width, int every) {

  private static final int MARGIN = 4;
  private static final int USUAL_MOST_FALL = 5;
  private static final int FALL_WIDTH = 112;
  private static final int SHARE_WIDTH = 128;
  private static final int FINEST_UP_TO = 8;

  /** Falls in points: from 0 to 5, further where an interval reaches further. */
  static IntervalScale ofFalls(ConditionReportView report) {
    List<ConfidenceInterval> changes =
        report.rows().stream()
            .map(ConditionRow::figures)
            .filter(Objects::nonNull)
            .map(ConditionFigures::change)
            .flatMap(change -> Stream.ofNullable(change.interval()))
            .toList();
    int least =
        changes.stream().mapToInt(one -> (int) Math.floor(-one.upper())).reduce(0, Math::min);
    int most =
        changes.stream()
            .mapToInt(one -> (int) Math.ceil(-one.lower()))
            .reduce(USUAL_MOST_FALL, Math::max);
    return new IntervalScale(least, most, FALL_WIDTH, most - least > FINEST_UP_TO ? 2 : 1);
  }

  /** Shares in percent. */
  static IntervalScale ofShares() {
    return new IntervalScale(0, 100, SHARE_WIDTH, 25);
  }

  /** Where a value stands; outside the scale at its end. */
  public String x(double value) {
    double within = Math.max(least, Math.min(most, value));
    return Figure.coordinate(MARGIN + (width - 2.0 * MARGIN) * (within - least) / (most - least));
  }

  public List<Integer> ticks() {
    return IntStream.iterate(least, tick -> tick <= most, tick -> tick + every).boxed().toList();
  }

  /** The ticks that carry a number: all, or every second one where they stand close. */
  public List<Integer> labels() {
    return ticks().stream().filter(tick -> every == 1 || tick % (2 * every) == 0).toList();
  }

  /** Numbers at the ends stay inside the plot. */
  public String anchor(int tick) {
    return tick == least ? "start" : tick == most ? "end" : "middle";
  }

  /** Path of the grid lines. */
  public String grid() {
    return ticks().stream().map(tick -> "M" + x(tick) + " 0v18").collect(Collectors.joining());
  }

  /** Path of an interval with its ends. */
  public String bar(double lower, double upper) {
    String from = x(lower);
    String to = x(upper);
    return "M%s 9H%sM%s 6v6M%s 6v6".formatted(from, to, from, to);
  }
}
