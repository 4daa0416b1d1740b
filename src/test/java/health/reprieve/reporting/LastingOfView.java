package health.reprieve.reporting;

import health.reprieve.reporting.FiguresOfView.Row;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.Turnbull;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * How long relief, or a response of mood, lasts, as an analyst works it out from the rows of a view
 * by the rules of src/docs/analysts.md, under the names that it has in the report's JSON.
 */
final class LastingOfView {

  static final double HOURS_PER_DAY = 24;

  private final Map<String, Double> figures = new HashMap<>();
  private final List<Row> relieved;
  private final double share;

  /**
   * @param relieved one responder's course of each patient
   * @param assessed how many patients there are with a response and without
   */
  LastingOfView(List<Row> relieved, int assessed) {
    this.relieved = relieved;
    this.share = (double) relieved.size() / assessed;
  }

  /** The median, the share on each day, and how many records a next infusion cut short. */
  Map<String, Double> figures() {
    SurvivalEstimate lasts =
        Turnbull.estimate(relieved.stream().map(row -> interval(row, "lost")).toList());
    median(figures, "/lasts", lasts);
    put("/cutShort", count(row -> row.text("ends_by").equals("NEXT_INFUSION")));
    put("/curve/start", share);
    int place = 0;
    for (int day : new int[] {0, 7, 14, 28, 42, 56, 70, 84}) {
      String name = "/curve/days/" + place++;
      put(name + "/day", day);
      put(name + "/inRelief", known(day));
      put(name + "/unsure", unsure(day * HOURS_PER_DAY));
      SurvivalRange left = lasts.survivalAt(day * HOURS_PER_DAY);
      put(name + "/lower", share * left.lower());
      put(name + "/upper", share * left.upper());
    }
    return figures;
  }

  int known(int day) {
    return count(row -> interval(row, "lost").left() >= day * HOURS_PER_DAY);
  }

  private int unsure(double hours) {
    return count(
        row -> {
          CensoredInterval lost = interval(row, "lost");
          return lost.left() < hours && lost.right() > hours && !lost.isOpenEnded();
        });
  }

  private int count(Predicate<Row> property) {
    return (int) relieved.stream().filter(property).count();
  }

  private void put(String name, double value) {
    figures.put(name, value);
  }

  /** Hours, to the whole one: down for what lies before and up for what lies after. */
  static CensoredInterval interval(Row row, String what) {
    return new CensoredInterval(
        Math.floor(row.number(what + "_after_hours")),
        Math.ceil(row.numberOr(what + "_up_to_hours", Double.POSITIVE_INFINITY)));
  }

  /** A median in days, under the names that it has in JSON. */
  static void median(Map<String, Double> figures, String name, SurvivalEstimate estimate) {
    figures.put(name + "/n", (double) estimate.n());
    estimate
        .median()
        .ifPresent(
            median -> {
              figures.put(name + "/after", median.left() / HOURS_PER_DAY);
              figures.put(name + "/upTo", median.right() / HOURS_PER_DAY);
            });
  }
}
