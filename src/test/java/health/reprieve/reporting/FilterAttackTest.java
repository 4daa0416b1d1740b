package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.reporting.Courses.Answer;
import org.junit.jupiter.api.Test;

/** Each test is an attack by files of the values of one filter, beside the file without it. */
class FilterAttackTest {

  private static final int SMALLEST = 11;

  private final Courses courses = new Courses();
  private int patients;

  @Test
  void all_values_but_one_subtracted_from_the_whole_would_tell_the_last_one() {
    add(Sex.FEMALE, 20, new Answer(7, 3));
    add(Sex.MALE, 18, new Answer(7, 3));
    add(Sex.UNKNOWN, 2, new Answer(7, 3));

    assertThat(courses.released(SMALLEST).rows().get(0).patients()).isEqualTo(40);
    assertThat(row(Sex.FEMALE).patients()).isEqualTo(20);
    assertThat(row(Sex.MALE).state()).isEqualTo(State.TOO_FEW);
    assertThat(row(Sex.MALE).patients()).isNull();
    assertThat(row(Sex.MALE).courses()).isNull();
    assertThat(row(Sex.MALE).figures()).isNull();
    assertThat(row(Sex.UNKNOWN).patients()).isNull();
  }

  /** Whether it is few itself or beside few cannot be seen: 12 less "11 or more" would be one. */
  @Test
  void what_is_few_and_what_is_held_back_with_it_look_alike() {
    add(Sex.FEMALE, 20, new Answer(7, 3));
    add(Sex.MALE, 11, new Answer(7, 3));
    add(Sex.UNKNOWN, 1, new Answer(7, 3));

    assertThat(row(Sex.MALE).state()).isEqualTo(row(Sex.UNKNOWN).state());
    assertThat(row(Sex.MALE).patients()).isEqualTo(row(Sex.UNKNOWN).patients());
  }

  @Test
  void all_assessed_less_the_assessed_of_one_value_would_tell_the_silent_of_the_others() {
    add(Sex.FEMALE, 20, new Answer(7, 3));
    add(Sex.FEMALE, 20);
    add(Sex.MALE, 20, new Answer(7, 3));
    add(Sex.MALE, 3);

    ConditionFigures whole = figures(courses.released(SMALLEST).rows().get(0));
    ConditionFigures female = figures(row(Sex.FEMALE));
    ConditionFigures male = figures(row(Sex.MALE));

    assertThat(whole.notAssessed()).isEqualTo(23);
    assertThat(female.assessed()).isEqualTo(20);
    assertThat(male.assessed()).isEqualTo(20);
    assertThat(female.eligible()).isNull();
    assertThat(female.notAssessed()).isNull();
    assertThat(male.eligible()).isNull();
  }

  @Test
  void responders_of_the_whole_less_those_of_one_value_would_tell_the_few_of_the_other() {
    add(Sex.FEMALE, 20, new Answer(7, 3));
    add(Sex.FEMALE, 20, new Answer(7, 8));
    add(Sex.MALE, 4, new Answer(7, 3));
    add(Sex.MALE, 30, new Answer(7, 8));

    assertThat(relief(courses.released(SMALLEST).rows().get(0)).count()).isEqualTo(24);
    assertThat(relief(row(Sex.FEMALE))).isEqualTo(ShareFigure.HELD_BACK);
    assertThat(relief(row(Sex.MALE))).isEqualTo(ShareFigure.HELD_BACK);
  }

  /** In relief on day 7: 20 of 20 women, 24 of 36 men; on day 14: 20 and 20. */
  @Test
  void who_is_in_relief_on_a_day_of_the_whole_less_of_one_value_would_tell_the_few_of_the_other() {
    add(Sex.FEMALE, 20, new Answer(7, 3), new Answer(14, 3));
    add(Sex.MALE, 20, new Answer(7, 3), new Answer(14, 3));
    add(Sex.MALE, 4, new Answer(7, 3));
    add(Sex.MALE, 12, new Answer(1, 3));

    CurveFigure female = figures(row(Sex.FEMALE)).curve();

    assertThat(female.at(7).known()).isEqualTo(20);
    assertThat(female.at(14).known()).isNull();
    assertThat(female.at(14).share()).isNull();
  }

  @Test
  void each_of_several_filters_is_held_against_the_others() {
    for (int i = 0; i < 40; i++) {
      courses.of(i % 20 < 10 && i > 20 ? Sex.MALE : Sex.FEMALE);
      courses.add(CRPS, i, 8, new Answer(7, 3));
    }
    ReportFilter women = sex(Sex.FEMALE);
    ReportFilter womenFrom60 = new ReportFilter(null, null, null, AgeBand.FROM_60, Sex.FEMALE);
    ReportFilter womenUnder60 =
        new ReportFilter(null, null, null, AgeBand.FROM_40_TO_59, Sex.FEMALE);

    assertThat(courses.table(women, 1).rows().get(0).patients()).isEqualTo(31);
    assertThat(courses.table(womenUnder60, 1).rows().get(0).patients()).isEqualTo(11);
    assertThat(courses.table(womenFrom60, 1).rows().get(0).patients()).isEqualTo(20);
    assertThat(courses.table(womenUnder60, SMALLEST).rows().get(0).state())
        .as("11 of 20 under 60 are women: 9 are men")
        .isEqualTo(State.TOO_FEW);
    assertThat(courses.table(womenFrom60, SMALLEST).rows().get(0).state())
        .as("all 20 of 60 and more are women")
        .isEqualTo(State.SHOWN);
  }

  @Test
  void detail_is_told_without_a_filter_only() {
    add(Sex.FEMALE, 30, new Answer(7, 3), new Answer(14, 3));
    add(Sex.MALE, 30, new Answer(7, 3), new Answer(14, 3));

    assertThat(figures(courses.released(SMALLEST).rows().get(0)).sources()).isNotEmpty();
    assertThat(figures(row(Sex.FEMALE)).sources()).isEmpty();
    assertThat(figures(row(Sex.FEMALE)).sensitivity().bySource()).isEmpty();
    assertThat(figures(row(Sex.FEMALE)).cutShort()).isNull();
    assertThat(figures(row(Sex.FEMALE)).falls()).isEqualTo(FallsFigure.none(HeldBack.FILTER));
    assertThat(figures(row(Sex.FEMALE)).ended()).isEqualTo(EndedFigures.none(HeldBack.FEW));
  }

  private static ConditionFigures figures(ConditionRow row) {
    return requireNonNull(row.figures());
  }

  private static ShareFigure relief(ConditionRow row) {
    return figures(row).response().relief();
  }

  private ConditionRow row(Sex sex) {
    return courses.released(sex(sex), SMALLEST).rows().get(0);
  }

  private static ReportFilter sex(Sex sex) {
    return new ReportFilter(null, null, null, null, sex);
  }

  private void add(Sex sex, int number, Answer... answers) {
    courses.of(sex);
    for (int i = 0; i < number; i++) {
      courses.add(CRPS, patients++, 8, answers);
    }
  }
}
