package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Bands of the curve and of the median by a bootstrap over patients. */
class ReliefBandsTest {

  private static final int SMALLEST = 5;

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
