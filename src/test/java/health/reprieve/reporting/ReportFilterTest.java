package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.CRPS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.patients.domain.Sex;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class ReportFilterTest {

  private static final int SMALLEST = 11;

  @Test
  void a_band_holds_its_lower_end_and_not_its_upper_one() {
    assertThat(DoseBand.HALF_TO_ONE.holds(new BigDecimal("0.5"))).isTrue();
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
  void a_file_whose_filter_leaves_few_out_is_refused_since_subtraction_would_tell_them() {
    assertThatThrownBy(() -> refuseIfFew(patients(25), age(AgeBand.FROM_40_TO_59)))
        .isInstanceOf(FilterLeavesFew.class)
        .hasMessageContaining("fewer than 11 patients");
  }

  @Test
  void a_filter_that_leaves_nobody_or_many_out_is_not_refused() {
    assertThatCode(() -> refuseIfFew(patients(25), sex(Sex.FEMALE))).doesNotThrowAnyException();
    assertThatCode(() -> refuseIfFew(patients(40), age(AgeBand.FROM_60)))
        .doesNotThrowAnyException();
  }

  @Test
  void says_in_words_what_it_is_narrowed_to() {
    ReportFilter filter =
        new ReportFilter(null, DoseBand.UNDER_HALF, CourseNumber.FIRST, null, Sex.MALE);

    assertThat(filter.words(null)).containsExactly("under 0.5 mg/kg", "first courses", "sex: male");
    assertThat(ReportFilter.NONE.words(null)).isEmpty();
  }

  private static void refuseIfFew(Courses courses, ReportFilter filter) {
    courses.table(filter, SMALLEST).refuseIfFilterLeavesFew(courses.patients());
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
