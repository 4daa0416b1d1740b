package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.CourseTraits;
import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.ConditionRow.State;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReportFilterTest {

  private static final int SMALLEST = 11;

  @Test
  void a_band_holds_its_lower_end_and_not_its_upper_one() {
    assertThat(DoseBand.HALF_TO_ONE.holds(new BigDecimal("0.5"))).isTrue();
    assertThat(DoseBand.HALF_TO_ONE.holds(new BigDecimal("0.4979"))).isTrue();
    assertThat(DoseBand.HALF_TO_ONE.holds(new BigDecimal("0.4500"))).isTrue();
    assertThat(DoseBand.UNDER_HALF.holds(new BigDecimal("0.4499"))).isTrue();
    assertThat(DoseBand.ONE_TO_ONE_AND_A_HALF.holds(new BigDecimal("0.9859"))).isTrue();
    assertThat(DoseBand.HALF_TO_ONE.holds(new BigDecimal("1"))).isFalse();
    assertThat(DoseBand.ONE_TO_ONE_AND_A_HALF.holds(new BigDecimal("1.0000"))).isTrue();
    assertThat(DoseBand.UNDER_HALF.holds(null)).isFalse();
    assertThat(AgeBand.FROM_40_TO_59.holds(59)).isTrue();
    assertThat(AgeBand.FROM_60.holds(59)).isFalse();
    assertThat(CourseNumber.LATER.holds(3)).isTrue();
    assertThat(CourseNumber.LATER.holds(2)).isFalse();
  }

  @Test
  void a_report_is_narrowed_before_the_first_course_is_chosen() {
    Courses courses = patients(20);

    assertThat(courses.table(age(AgeBand.FROM_60), 1).rows().get(0).patients()).isEqualTo(10);
    assertThat(courses.table(sex(Sex.MALE), 1).rows()).isEmpty();
    assertThat(courses.table(sex(Sex.FEMALE), 1).rows().get(0).patients()).isEqualTo(20);
  }

  /** Ages are 50 to 69: 25 patients have 15 under 60 and 10 over. */
  @Test
  void where_a_filter_leaves_few_out_nothing_is_told_since_subtraction_would_tell_them() {
    assertThat(state(patients(25), age(AgeBand.FROM_40_TO_59))).isEqualTo(State.TOO_FEW);
  }

  @Test
  void where_a_filter_leaves_nobody_or_many_out_figures_are_told() {
    assertThat(state(patients(25), sex(Sex.FEMALE))).isEqualTo(State.SHOWN);
    assertThat(state(patients(40), age(AgeBand.FROM_60))).isEqualTo(State.SHOWN);
  }

  /** As sql/report/sibling_courses.sql writes them. */
  @Test
  void a_filter_asks_for_a_value_of_each_by_which_it_narrows() {
    CourseTraits traits =
        new CourseTraits(
            ProtocolId.of(new UUID(0xAB, 1)), 4, new BigDecimal("0.75"), 60, Sex.UNKNOWN);
    ReportFilter filter = Courses.asFilter(traits);

    assertThat(filter.admits(traits)).isTrue();
    assertThat(filter.narrowings())
        .containsExactly(Narrowing.values())
        .allSatisfy(
            one -> assertThat(filter.without(one).narrowings()).hasSize(4).doesNotContain(one))
        .extracting(one -> one.asked(filter))
        .containsExactly("00000000000000AB0000000000000001", "1", "2", "2", "554E4B4E4F574E");
    assertThat(ReportFilter.NONE.narrowings()).isEmpty();
  }

  @Test
  void says_in_words_what_it_is_narrowed_to() {
    ReportFilter filter =
        new ReportFilter(null, DoseBand.UNDER_HALF, CourseNumber.FIRST, null, Sex.MALE);

    assertThat(filter.words(null))
        .containsExactly("up to 0.4 mg/kg, rounded", "first courses", "sex: male");
    assertThat(ReportFilter.NONE.words(null)).isEmpty();
  }

  private static State state(Courses courses, ReportFilter filter) {
    return courses.table(filter, SMALLEST).rows().get(0).state();
  }

  private static ReportFilter age(AgeBand band) {
    return new ReportFilter(null, null, null, band, null);
  }

  private static ReportFilter sex(Sex sex) {
    return new ReportFilter(null, null, null, null, sex);
  }

  private static Courses patients(int number) {
    Courses courses = new Courses();
    for (int patient = 0; patient < number; patient++) {
      courses.add(CRPS, patient, 8, new Courses.Answer(7, 3));
    }
    return courses;
  }
}
