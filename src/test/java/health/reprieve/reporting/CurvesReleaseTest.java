package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.Courses.Answer;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Each test is an attack on the cumulative responder curve, or on what ended relief, as they leave
 * the house.
 */
class CurvesReleaseTest {

  private static final int SMALLEST = 11;

  private final Courses courses = new Courses();
  private int patients;

  /** Of 60 with relief 18 lost it by day 7 and 3 more somewhere between days 5 and 9. */
  @Test
  void what_ended_relief_would_tell_how_few_lost_it_between_two_answers_around_a_day() {
    add(CRPS, 18, new Answer(1, 3), new Answer(4, 8), new Answer(5, 8));
    add(CRPS, 3, new Answer(1, 3), new Answer(5, 3), new Answer(9, 8), new Answer(10, 8));
    add(CRPS, 39, new Answer(1, 3), new Answer(9, 3), new Answer(10, 3));

    EndedFigure page = requireNonNull(figures(courses.shown(5)).ended().by(7));
    EndedFigures files = requireNonNull(released(0).figures()).ended();

    assertThat(page.lost().lower()).isCloseTo(18 / 60.0, within(1e-9));
    assertThat(page.lost().upper()).isCloseTo(21 / 60.0, within(1e-9));
    assertThat(files.widenedTo()).isEqualTo(20);
    assertThat(requireNonNull(files.by(7)).lost()).isEqualTo(new EndedFigure.Between(0.2, 0.4));
    assertThat(requireNonNull(files.by(7)).treatedAgain()).isEqualTo(new EndedFigure.Between(0, 0));
  }

  @Test
  void what_ended_relief_of_fewer_than_four_steps_is_not_told() {
    add(CRPS, 43, new Answer(1, 3), new Answer(9, 3));

    assertThat(requireNonNull(released(0).figures()).ended())
        .isEqualTo(EndedFigures.none(HeldBack.FEW));
  }

  @Test
  void the_last_line_of_what_ended_relief_would_narrow_the_bounds_of_a_row() {
    add(CRPS, 60, new Answer(1, 3), new Answer(9, 3));
    add(BACK, 60, new Answer(1, 3), new Answer(9, 3));

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(requireNonNull(released(0).figures()).ended().by(7)).isNotNull();
    assertThat(total.figures().ended()).isEqualTo(EndedFigures.none(HeldBack.CONDITIONS));
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
        new ReliefTerms(30, 2, onsetHours, usual.terms().minimumBaseline(), SMALLEST, SMALLEST);
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
            SMALLEST);
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
