package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.statistics.SurvivalRange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Each test is an attack on the relief curve, the cumulative responder curve, or on what ended
 * relief, as they leave the house.
 */
class CurvesReleaseTest {

  private static final int SMALLEST = 11;

  private final Courses courses = new Courses();
  private int patients;

  /**
   * 60 with relief, 45 at risk on day 7 and nobody unsure. With 12 of the other 15 lost and 3
   * diaries that ended before, Turnbull's share is 45 of 57, which no other split gives.
   */
  @Test
  void a_share_in_relief_beside_those_at_risk_would_tell_how_few_were_censored() {
    gone(12, 3);

    AtDay page = figures(courses.shown(5)).curve().at(7);
    AtDay file = figures(courses.released(SMALLEST)).curve().at(7);

    assertThat(requireNonNull(page.share()).upper()).isCloseTo(45 / 57.0, within(1e-9));
    assertThat(file.known()).isEqualTo(45);
    assertThat(file.unsure()).isZero();
    assertThat(file.share()).isEqualTo(new SurvivalRange(45 / 60.0, 1));
    assertThat(file.band()).isNull();
  }

  @Test
  void whichever_of_those_gone_were_lost_or_treated_again_the_files_are_the_same() {
    gone(12, 3);
    ConditionFigures expected = figures(courses.released(SMALLEST));
    for (int lost = 0; lost <= 15; lost++) {
      Courses others = new Courses();
      gone(others, lost, 15 - lost, null);
      Courses treated = new Courses();
      gone(treated, lost, 15 - lost, 3);

      for (Courses some : List.of(others, treated)) {
        ConditionFigures file = figures(some.released(SMALLEST));
        assertThat(file.curve()).as("%d lost", lost).isEqualTo(expected.curve());
        assertThat(file.ended()).as("%d lost", lost).isEqualTo(expected.ended());
      }
    }
  }

  /** 18 of 30 with relief answer no more after day 2; nobody is seen to lose it. */
  @Test
  void up_to_the_median_half_of_those_with_relief_have_it_at_least() {
    add(CRPS, 18, new Answer(1, 3), new Answer(2, 3));
    add(CRPS, 12, new Answer(1, 3), new Answer(28, 3));
    add(CRPS, 30, new Answer(1, 8));

    CurveFigure file = figures(courses.released(SMALLEST)).curve();

    assertThat(file.at(7).known()).isEqualTo(12);
    assertThat(file.at(7).share()).isEqualTo(new SurvivalRange(0.25, 0.5));
  }

  /** 16 of 30 with relief lose it between days 8 and 9. */
  @Test
  void after_the_median_half_of_those_with_relief_have_it_at_most() {
    add(CRPS, 16, new Answer(1, 3), new Answer(8, 3), new Answer(9, 8), new Answer(10, 8));
    add(CRPS, 14, new Answer(1, 3), new Answer(9, 3), new Answer(28, 3));
    add(CRPS, 30, new Answer(1, 8));

    CurveFigure file = figures(courses.released(SMALLEST)).curve();

    assertThat(file.at(7).share()).isEqualTo(new SurvivalRange(0.5, 0.5));
    assertThat(file.at(14).share()).isEqualTo(new SurvivalRange(14 / 60.0, 0.25));
    assertThat(file.at(28).share()).isEqualTo(new SurvivalRange(14 / 60.0, 0.25));
  }

  /** 3 of the 15 gone by day 7 were treated again, 12 lost relief: 0.2 of 60. */
  @Test
  void what_ended_relief_would_tell_how_few_were_treated_again() {
    gone(courses, 12, 3, 3);

    EndedFigure page = requireNonNull(figures(courses.shown(5)).ended().by(7));
    ConditionReportView file = courses.released(SMALLEST);

    assertThat(page.lost().lower()).isCloseTo(12 / 60.0, within(1e-9));
    assertThat(page.treatedAgain().lower()).isCloseTo(3 / 60.0, within(1e-9));
    assertThat(figures(file).ended()).isEqualTo(EndedFigures.none(HeldBack.FEW));
    assertThat(requireNonNull(file.total()).figures().ended())
        .isEqualTo(EndedFigures.none(HeldBack.FEW));
  }

  private void gone(int lost, int censored) {
    gone(courses, lost, censored, null);
  }

  /**
   * @param next day of the next infusion of those that are not lost; null where there is none
   */
  private static void gone(Courses courses, int lost, int censored, @Nullable Integer next) {
    for (int i = 0; i < 60; i++) {
      if (i < lost) {
        courses.add(CRPS, i, 8, diary(new Answer(4, 3), new Answer(5, 8), new Answer(6, 8)));
      } else if (i < lost + censored) {
        courses.add(CRPS, i, 8, next, diary(new Answer(2, 3)));
      } else {
        courses.add(CRPS, i, 8, diary(new Answer(1, 3), new Answer(9, 3)));
      }
    }
  }

  private static Answer[] diary(Answer... answers) {
    return answers;
  }

  /** Falls of 62, 50 and 0 % by 20, 4 and 20: those of 50 % are the 4 between two thresholds. */
  @Test
  void two_steps_of_the_cumulative_curve_would_tell_the_few_between_them() {
    add(CRPS, 20, new Answer(7, 3));
    add(CRPS, 4, new Answer(7, 4));
    add(CRPS, 20, new Answer(7, 8));

    FallsFigure falls = requireNonNull(released(0).figures()).falls();

    assertThat(falls.at(50).count()).isEqualTo(24);
    assertThat(falls.at(50).total()).isEqualTo(44);
    assertThat(falls.tells(60)).isFalse();
    assertThat(falls.at(70).count()).isZero();
    assertThat(falls.heldBack()).isEqualTo(HeldBack.STEPS);
  }

  /** All but 3 of those who answered fell. */
  @Test
  void the_least_threshold_would_tell_the_few_who_did_not_fall() {
    add(CRPS, 30, new Answer(7, 3));
    add(CRPS, 3, new Answer(7, 8));

    FallsFigure falls = requireNonNull(released(0).figures()).falls();

    assertThat(falls.tells(10)).isFalse();
    assertThat(falls.tells(60)).isFalse();
    assertThat(falls.at(70).count()).isZero();
  }

  @Test
  void a_share_of_all_eligible_would_tell_the_few_who_are_silent() {
    add(CRPS, 24, new Answer(7, 3));
    add(CRPS, 3);

    assertThat(requireNonNull(released(0).figures()).falls())
        .isEqualTo(FallsFigure.none(HeldBack.FEW));
  }

  /** CRPS holds 60 % back for its 4, back pain does not. */
  @Test
  void the_last_line_minus_one_row_would_tell_the_threshold_that_the_other_holds_back() {
    add(CRPS, 20, new Answer(7, 3));
    add(CRPS, 4, new Answer(7, 4));
    add(CRPS, 20, new Answer(7, 8));
    add(BACK, 20, new Answer(7, 3));
    add(BACK, 20, new Answer(7, 8));

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(requireNonNull(released(1).figures()).falls().at(60).count()).isEqualTo(20);
    assertThat(total.figures().falls().at(50).count()).isEqualTo(44);
    assertThat(total.figures().falls().tells(60)).isFalse();
    assertThat(requireNonNull(released(0).figures()).falls().heldBack()).isEqualTo(HeldBack.STEPS);
    assertThat(total.figures().falls().heldBack()).isEqualTo(HeldBack.ROWS);
  }

  /** 24 have relief, 3 of them have lost it by day 7: with a window of 9 days they are a cell. */
  @Test
  void where_relief_may_begin_up_to_day_nine_responders_would_tell_the_few_who_lost_it() {
    add(CRPS, 21, new Answer(1, 3), new Answer(7, 3));
    add(CRPS, 3, new Answer(1, 3), new Answer(7, 8));
    add(CRPS, 20, new Answer(7, 8));

    assertThat(falls(215).at(30).count()).isEqualTo(21);
    assertThat(falls(216).tells(30)).isFalse();
    assertThat(falls(216).at(70).count()).isZero();
  }

  private FallsFigure falls(int onsetHours) {
    ConditionReportView shown = courses.shown(SMALLEST);
    ReportHead head = shown.head();
    ReliefDefinitionView usual = head.definition();
    ReliefTerms terms =
        new ReliefTerms(
            30,
            2,
            onsetHours,
            usual.terms().minimumBaseline(),
            SMALLEST,
            SMALLEST,
            MoodTerms.USUAL);
    ReportHead other =
        new ReportHead(
            head.site(),
            head.zone(),
            head.first(),
            head.last(),
            head.madeAt(),
            head.madeBy(),
            new ReliefDefinitionView(1, terms, usual.inForceSince(), usual.approvedBy()),
            head.filter(),
            head.narrowedTo(),
            SMALLEST,
            head.years());
    return figures(new Release(other, Map.of()).of(shown)).falls();
  }

  private static ConditionFigures figures(ConditionReportView report) {
    return requireNonNull(report.rows().get(0).figures());
  }

  private ConditionRow released(int row) {
    return courses.released(SMALLEST).rows().get(row);
  }

  private void add(ReportGroupView group, int number, Answer... answers) {
    for (int i = 0; i < number; i++) {
      courses.add(group, patients++, 8, answers);
    }
  }
}
