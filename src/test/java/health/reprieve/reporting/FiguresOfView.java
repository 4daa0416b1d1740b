package health.reprieve.reporting;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.CompetingTime;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.CumulativeIncidence;
import health.reprieve.statistics.Proportion;
import health.reprieve.statistics.SampleSummary;
import health.reprieve.statistics.Turnbull;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of pain as an analyst works them out from the rows of the view, by the rules of
 * src/docs/analysts.md, under the names that they have in the report's JSON. Bands are left out:
 * they are a bootstrap.
 */
final class FiguresOfView {

  private static final int LOST = 1;
  private static final int TREATED_AGAIN = 2;

  /** A row of the view; absent numbers are null. */
  record Row(Map<String, @Nullable Object> cells) {

    static Row of(ResultSet row) throws SQLException {
      Map<String, @Nullable Object> cells = new HashMap<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        cells.put(row.getMetaData().getColumnLabel(i), row.getObject(i));
      }
      return new Row(cells);
    }

    String text(String column) {
      return String.valueOf(cells.get(column));
    }

    boolean has(String column) {
      return cells.get(column) != null;
    }

    /** Of a column in UTC. */
    Instant instant(String column) {
      return LocalDateTime.parse(text(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    double number(String column) {
      return Double.parseDouble(text(column));
    }

    double numberOr(String column, double otherwise) {
      return has(column) ? number(column) : otherwise;
    }

    boolean is(String... statuses) {
      return List.of(statuses).contains(text("status"));
    }
  }

  private final Map<String, Double> figures = new HashMap<>();
  private final Map<String, List<Row>> byThreshold;
  private final List<Row> eligible;
  private final List<Row> relieved;
  private final LastingOfView lasting;

  /**
   * @param byThreshold one course of each patient
   */
  FiguresOfView(Map<String, List<Row>> byThreshold) {
    this.byThreshold = byThreshold;
    this.eligible = eligible("definition");
    this.relieved = eligible.stream().filter(row -> row.is("RESPONDER")).toList();
    this.lasting = new LastingOfView(relieved, assessed(eligible).size());
  }

  private List<Row> eligible(String threshold) {
    return byThreshold.getOrDefault(threshold, List.of()).stream()
        .filter(row -> !row.is("INELIGIBLE"))
        .toList();
  }

  Map<String, Double> all() {
    counts();
    means("", eligible);
    response(0, "definition");
    response(1, "50 %");
    share("/sensitivity/twoPoints", assessed(eligible("2 points")), row -> row.is("RESPONDER"));
    sources();
    figures.putAll(lasting.figures());
    durations();
    ended();
    falls();
    return figures;
  }

  private void counts() {
    List<Row> everybody = byThreshold.getOrDefault("definition", List.of());
    put("/eligible", eligible.size());
    put("/assessed", assessed(eligible).size());
    put("/notAssessed", eligible.size() - assessed(eligible).size());
    put("/belowMinimum", count(everybody, row -> row.is("INELIGIBLE") && row.has("baseline")));
    put("/withoutBaseline", count(everybody, row -> !row.has("baseline")));
    put("/notYetDue", 0);
    put("/withoutDaySeven", count(eligible, row -> !row.has("day7_score")));
    put("/sensitivity/carriedOver", count(eligible, FiguresOfView::isCarriedOver));
  }

  private static boolean isCarriedOver(Row row) {
    return row.text("carried_over").equals("1") || row.text("carried_over").equals("true");
  }

  private void means(String under, List<Row> some) {
    List<Row> answered = some.stream().filter(row -> row.has("day7_score")).toList();
    mean(under + "/baseline", some, row -> row.number("baseline"));
    mean(under + "/change", answered, row -> row.number("day7_change_points"));
    if (under.isEmpty()) {
      mean("/after", answered, row -> row.number("day7_score"));
      mean("/changePercent", answered, FiguresOfView::changePercent);
    }
  }

  /** The view rounds it to four decimals. */
  private static double changePercent(Row row) {
    return 100 * row.number("day7_change_points") / row.number("baseline");
  }

  private void response(int place, String threshold) {
    List<Row> some = eligible(threshold);
    String name = "/responses/" + place;
    put(name + "/percent", some.get(0).number("threshold_percent"));
    share(name + "/relief", assessed(some), row -> row.is("RESPONDER"));
    share(name + "/worstCase", some, row -> row.is("RESPONDER"));
    share(name + "/bestCase", some, row -> row.is("RESPONDER", "NOT_ASSESSED"));
  }

  private void sources() {
    List<Row> own = eligible.stream().filter(row -> !isCarriedOver(row)).toList();
    share("/sensitivity/withoutCarryOver", assessed(own), row -> row.is("RESPONDER"));
    eligible.stream()
        .map(row -> row.text("baseline_source"))
        .distinct()
        .forEach(
            source -> {
              List<Row> some =
                  eligible.stream()
                      .filter(row -> row.text("baseline_source").equals(source))
                      .toList();
              String name = "/sensitivity/bySource/" + source;
              put("/baselineSources/" + source, some.size());
              put(name + "/patients", some.size());
              means(name, some);
              share(name + "/relief", assessed(some), row -> row.is("RESPONDER"));
            });
  }

  private void durations() {
    LastingOfView.median(
        figures,
        "/onset",
        Turnbull.estimate(
            relieved.stream().map(row -> LastingOfView.interval(row, "onset")).toList()));
    LastingOfView.median(
        figures,
        "/lastsIfRetreatmentIsLoss",
        Turnbull.estimate(
            relieved.stream()
                .map(
                    row ->
                        row.text("ends_by").equals("NEXT_INFUSION")
                            ? new CensoredInterval(
                                LastingOfView.interval(row, "lost").left(),
                                row.number("next_infusion_hours"))
                            : LastingOfView.interval(row, "lost"))
                .toList()));
  }

  private void ended() {
    int place = 0;
    for (int day : new int[] {7, 14, 28, 84}) {
      if (lasting.known(day) > 0) {
        String name = "/ended/days/" + place++;
        put(name + "/day", day);
        ended(name + "/lost", LOST, day);
        ended(name + "/treated", TREATED_AGAIN, day);
      }
    }
  }

  private void ended(String name, int cause, int day) {
    double early =
        incidence(lost -> Math.nextUp(lost.left()))
            .incidenceAt(day * LastingOfView.HOURS_PER_DAY, cause);
    double late =
        incidence(CensoredInterval::right).incidenceAt(day * LastingOfView.HOURS_PER_DAY, cause);
    put(name + "Lower", Math.min(early, late));
    put(name + "Upper", Math.max(early, late));
  }

  private CumulativeIncidence incidence(ToDoubleFunction<CensoredInterval> end) {
    Map<CompetingTime, Long> units = new HashMap<>();
    for (Row row : relieved) {
      CensoredInterval lost = LastingOfView.interval(row, "lost");
      CompetingTime time =
          switch (row.text("ends_by")) {
            case "LOSS" -> new CompetingTime(end.applyAsDouble(lost), LOST);
            case "NEXT_INFUSION" ->
                new CompetingTime(row.number("next_infusion_hours"), TREATED_AGAIN);
            default -> new CompetingTime(lost.left(), 0);
          };
      units.merge(time, 1L, Long::sum);
    }
    return CumulativeIncidence.estimate(units, TREATED_AGAIN);
  }

  private void falls() {
    for (int place = 0; place < 10; place++) {
      int percent = 10 * (place + 1);
      String name = "/falls/thresholds/" + place;
      put(name + "/percent", percent);
      share(
          name + "/patients",
          eligible,
          row -> row.has("day7_score") && -changePercent(row) >= percent - 1e-9);
    }
  }

  private static List<Row> assessed(List<Row> some) {
    return some.stream().filter(row -> row.is("RESPONDER", "NONRESPONDER")).toList();
  }

  private static int count(List<Row> some, Predicate<Row> property) {
    return (int) some.stream().filter(property).count();
  }

  private void put(String name, double value) {
    figures.put(name, value);
  }

  private void mean(String name, List<Row> some, ToDoubleFunction<Row> value) {
    means(figures, name, some.stream().map(value::applyAsDouble));
  }

  /** A mean with its interval, under the names that it has in JSON. */
  static void means(Map<String, Double> figures, String name, Stream<Double> values) {
    SampleSummary summary = SampleSummary.of(values.mapToDouble(Double::doubleValue).toArray());
    figures.put(name + "/n", (double) summary.n());
    summary.mean().ifPresent(mean -> figures.put(name + "/mean", mean));
    summary.sd().ifPresent(sd -> figures.put(name + "/sd", sd));
    summary.meanInterval().ifPresent(interval -> interval(figures, name, interval));
  }

  private void share(String name, List<Row> some, Predicate<Row> property) {
    share(figures, name, count(some, property), some.size());
  }

  /** A share with its interval, under the names that it has in JSON. */
  static void share(Map<String, Double> figures, String name, int count, int total) {
    Proportion proportion = new Proportion(count, total);
    figures.put(name + "/count", (double) count);
    figures.put(name + "/total", (double) total);
    proportion.share().ifPresent(share -> figures.put(name + "/share", share));
    proportion.wilsonInterval().ifPresent(interval -> interval(figures, name, interval));
  }

  private static void interval(
      Map<String, Double> figures, String name, ConfidenceInterval interval) {
    figures.put(name + "/lower", interval.lower());
    figures.put(name + "/upper", interval.upper());
  }
}
