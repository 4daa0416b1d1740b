package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ClusterBootstrap;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Replicates;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.Turnbull;
import health.reprieve.testing.ReferenceTable;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bands of the curve and of the median by a bootstrap over patients. */
class ReliefBandsTest {

  private static final int SMALLEST = 5;

  /** Made by independent.py beside them. */
  private static final String INDEPENDENT = "/health/reprieve/statistics/independent_";

  private static final Like WITHOUT_RELIEF =
      new Like(
          80,
          BaselineSource.DIARY_MEAN,
          false,
          null,
          ReliefStatus.NONRESPONDER,
          ReliefStatus.NONRESPONDER,
          ReliefStatus.NONRESPONDER,
          ReliefStatus.NONRESPONDER,
          true);

  @Test
  void patients_all_alike_leave_no_doubt_but_that_of_the_interval() {
    Courses courses = new Courses();
    for (int patient = 0; patient < 10; patient++) {
      courses.add(
          CRPS,
          patient,
          8,
          new Answer(7, 3),
          new Answer(20, 3),
          new Answer(30, 8),
          new Answer(31, 8));
    }
    ConditionFigures figures = courses.figures(SMALLEST);

    assertThat(figures.lasts().band()).isEqualTo(new ConfidenceInterval(20, 30));
    assertThat(figures.curve().at(14).band()).isEqualTo(new ConfidenceInterval(1, 1));
  }

  @Test
  void the_band_holds_the_share_and_narrows_with_more_patients() {
    AtDay few = mixed(10).curve().at(7);
    AtDay many = mixed(100).curve().at(7);

    assertThat(width(few)).isGreaterThan(2 * width(many));
    assertThat(requireNonNull(many.band()).lower())
        .isLessThan(requireNonNull(many.share()).lower());
    assertThat(requireNonNull(many.band()).upper())
        .isGreaterThan(requireNonNull(many.share()).upper());
  }

  @Test
  void the_same_patients_give_the_same_band() {
    assertThat(mixed(10).curve()).isEqualTo(mixed(10).curve());
  }

  /** As if never in relief were a duration like any other, and each set drawn the first one. */
  @Test
  void bands_are_percentiles_of_the_estimates_of_the_patients_drawn() {
    Map<ReliefDuration, Long> losses = new HashMap<>();
    for (int day = 1; day <= 12; day++) {
      EventInterval lost =
          new EventInterval(Duration.ofDays(day), Duration.ofDays(day + 1 + day % 4));
      losses.put(new ReliefDuration(lost, ReliefEnd.LOSS, false), 1L + day % 3);
    }
    ReliefCurve curve = ReliefCurve.of(losses, 9);
    ClusterBootstrap<CensoredInterval> patients = ClusterBootstrap.ofUnits(curve.intervals());
    Replicates expected =
        patients.run(
            40, ReliefBands.SEED, counts -> shareOnDaySeven(drawn(patients.rows(), counts)));

    ConfidenceInterval band = ReliefBands.of(curve, 40).onDay(7);

    assertThat(band.lower()).isCloseTo(expected.between(0, 1).lower(), within(1e-9));
    assertThat(band.upper()).isCloseTo(expected.between(0, 1).upper(), within(1e-9));
  }

  private static Map<CensoredInterval, Long> drawn(List<CensoredInterval> rows, long[] counts) {
    Map<CensoredInterval, Long> drawn = new HashMap<>();
    for (int row = 0; row < counts.length; row++) {
      if (counts[row] > 0) {
        drawn.put(rows.get(row), counts[row]);
      }
    }
    return drawn;
  }

  private static double[] shareOnDaySeven(Map<CensoredInterval, Long> patients) {
    SurvivalRange share = Turnbull.estimate(patients).survivalAt(7 * 24);
    return new double[] {share.lower(), share.upper()};
  }

  @Test
  void nobody_in_relief_leaves_no_doubt() {
    ReliefBands bands = ReliefBands.of(ReliefCurve.of(Map.of(), 5), 10);

    assertThat(bands.onDay(7)).isEqualTo(new ConfidenceInterval(0, 0));
  }

  /** 480 different durations by the hour, one patient each. */
  @Test
  void many_different_durations_are_taken_to_the_day_which_changes_no_count_of_a_day() {
    Map<ReliefDuration, Long> losses = new HashMap<>();
    Map<CensoredInterval, Long> bounds = new HashMap<>();
    for (int hour = 0; hour < 480; hour++) {
      EventInterval lost =
          new EventInterval(Duration.ofHours(24 + hour), Duration.ofHours(48 + hour));
      losses.put(new ReliefDuration(lost, ReliefEnd.LOSS, false), 1L);
      bounds.put(lost.inHours(), 1L);
    }
    CountedLine line = new CountedLine(480, Map.of(), Map.of(), losses, bounds);

    ConditionFigures figures = new FiguresOfCourses(line, 30, SMALLEST, ReliefBands::of).figures();
    CurveFigure curve = figures.curve();

    assertThat(figures.lastsIfRetreatmentIsLoss().median())
        .isNotNull()
        .isEqualTo(figures.lasts().median());
    assertThat(curve.steps()).allMatch(step -> step.fromDay() == Math.rint(step.fromDay()));
    ReliefCurve byTheHour = ReliefCurve.of(losses, 0);
    for (int day : List.of(7, 14)) {
      AtDay at = curve.at(day);
      assertThat(at.known()).isEqualTo(byTheHour.knownInRelief(Duration.ofDays(day)));
      assertThat(at.unsure()).isEqualTo(byTheHour.unsure(Duration.ofDays(day)));
      SurvivalRange share = requireNonNull(at.share());
      ConfidenceInterval band = requireNonNull(at.band());
      assertThat(band.lower()).isLessThanOrEqualTo(share.lower());
      assertThat(band.upper()).isGreaterThanOrEqualTo(share.upper());
    }
  }

  /** 240 different ones by the hour, of so many patients that they are drawn as counts. */
  @Test
  void durations_told_by_the_day_agree_with_an_independent_program() {
    List<Map<String, String>> answers = ReferenceTable.rows(INDEPENDENT + "bootstrap_days.csv");
    Map<ReliefDuration, Long> losses = new HashMap<>();
    for (Map<String, String> row : ReferenceTable.rows(INDEPENDENT + "durations.csv")) {
      losses.merge(duration(row), Long.valueOf(text(row, "patients")), Long::sum);
    }
    int nonresponders = Integer.parseInt(text(answers.get(0), "nonresponders"));
    int repeats = Integer.parseInt(text(answers.get(0), "repeats"));
    assertThat(losses).hasSize(240);
    assertThat(ReliefBands.SEED).isEqualTo(Long.parseLong(text(answers.get(0), "seed")));
    CountedLine line =
        new CountedLine(0, Map.of(WITHOUT_RELIEF, nonresponders), Map.of(), losses, Map.of());

    ConditionFigures figures =
        new FiguresOfCourses(line, 30, SMALLEST, curve -> ReliefBands.of(curve, repeats)).figures();

    assertThat(answers).hasSize(5);
    for (Map<String, String> answer : answers) {
      assertThat(told(figures, text(answer, "figure")))
          .as(answer.toString())
          .zipSatisfy(
              List.of("lower", "upper", "bandLower", "bandUpper"),
              (value, column) ->
                  assertThat(value)
                      .isCloseTo(Double.parseDouble(text(answer, column)), within(1e-9)));
    }
  }

  private static ReliefDuration duration(Map<String, String> row) {
    String upTo = text(row, "upToHours");
    return new ReliefDuration(
        new EventInterval(hours(text(row, "afterHours")), upTo.isEmpty() ? null : hours(upTo)),
        ReliefEnd.valueOf(text(row, "endsBy")),
        false);
  }

  private static Duration hours(String number) {
    return Duration.ofHours(Long.parseLong(number));
  }

  private static String text(Map<String, String> row, String column) {
    return requireNonNull(row.get(column), column);
  }

  /**
   * Lower and upper end, and those of the band.
   *
   * @param figure a day, or the median
   */
  private static List<Double> told(ConditionFigures figures, String figure) {
    if (figure.equals("median")) {
      CensoredInterval median = requireNonNull(figures.lasts().median());
      ConfidenceInterval band = requireNonNull(figures.lasts().band());
      return List.of(median.left(), median.right(), band.lower(), band.upper());
    }
    AtDay at = figures.curve().at(Integer.parseInt(figure));
    SurvivalRange share = requireNonNull(at.share());
    ConfidenceInterval band = requireNonNull(at.band());
    return List.of(share.lower(), share.upper(), band.lower(), band.upper());
  }

  @Test
  void the_cumulative_curve_counts_the_missing_as_no_fall() {
    Courses courses = new Courses();
    for (int patient = 0; patient < 5; patient++) {
      courses.add(CRPS, patient, 10, new Answer(7, 10 - patient));
    }
    courses.add(CRPS, 5, 10);
    CumulativeFigure curve = requireNonNull(courses.figures(SMALLEST).cumulative());

    assertThat(curve.missing()).isEqualTo(1);
    assertThat(curve.at(0)).isEqualTo(4 / 6.0);
    assertThat(curve.at(30)).isEqualTo(2 / 6.0);
    assertThat(curve.at(31)).isEqualTo(1 / 6.0);
    assertThat(curve.at(40)).isEqualTo(1 / 6.0);
    assertThat(curve.at(41)).isZero();
  }

  private static double width(AtDay at) {
    ConfidenceInterval band = requireNonNull(at.band());
    return band.upper() - band.lower();
  }

  private static ConditionFigures mixed(int pairs) {
    Courses courses = new Courses();
    for (int pair = 0; pair < pairs; pair++) {
      courses.add(CRPS, 2 * pair, 8, new Answer(7, 3), new Answer(14, 3), new Answer(40, 3));
      courses.add(CRPS, 2 * pair + 1, 8, new Answer(7, 8));
    }
    return courses.figures(SMALLEST);
  }
}
