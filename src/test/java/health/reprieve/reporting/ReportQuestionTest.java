package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.ReportQuestion.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportQuestionTest {

  private static final int SMALLEST = 11;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  @Test
  void a_file_of_no_period_is_of_the_last_four_quarters_that_are_over() {
    assertThat(file(null, null)).isEqualTo(period("2025-10-01", "2026-09-30"));
    assertThat(question(null, null).ofFile(LocalDate.parse("2026-10-01"), SMALLEST))
        .isEqualTo(period("2025-10-01", "2026-09-30"));
    assertThat(question(null, null).ofFile(LocalDate.parse("2026-09-30"), SMALLEST))
        .isEqualTo(period("2025-07-01", "2026-06-30"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-01, 2024-12-31",
    "2024-04-01, 2025-03-31",
    "2024-07-01, 2025-06-30",
    "2025-10-01, 2026-09-30"
  })
  void a_file_is_of_any_four_quarters(String first, String last) {
    assertThat(file(first, last)).isEqualTo(period(first, last));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02, 2024-12-31",
    "2024-01-01, 2025-01-01",
    "2024-01-01, 2024-12-30",
    "2024-02-01, 2025-01-31",
    "2024-03-01, 2025-02-28",
    "2024-01-01, 2024-09-30",
    "2024-01-01, 2025-03-31",
    "2023-01-01, 2024-12-31",
    "2026-01-01, 2026-12-31",
    "2025-11-30, 2026-11-29"
  })
  void a_file_of_any_other_period_is_refused_with_the_latest_one(String first, String last) {
    assertThatThrownBy(() -> file(first, last))
        .isInstanceOf(NotFourQuarters.class)
        .hasMessageContaining("Choose 2025-10-01 to 2026-09-30, the latest, or an earlier year");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 2025-10-01, 2026-09-30",
    "2027-05-05, 2025-10-01, 2026-09-30",
    "2025-12-31, 2025-01-01, 2025-12-31",
    "2025-12-30, 2024-10-01, 2025-09-30"
  })
  void files_of_a_report_are_of_the_last_four_quarters_before_its_end(
      String end, String first, String last) {
    Period files = Period.fourQuartersUpTo(LocalDate.parse(end), TODAY);

    assertThat(files).isEqualTo(period(first, last));
    assertThat(
            new ReportQuestion(files.first(), files.last(), ReportFilter.NONE)
                .ofFile(TODAY, SMALLEST))
        .isEqualTo(files);
  }

  @Test
  void where_single_patients_may_be_told_any_period_will_do() {
    assertThat(question("2024-05-06", "2024-05-06").ofFile(TODAY, 1))
        .isEqualTo(period("2024-05-06", "2024-05-06"));
  }

  @Test
  void a_file_of_several_filters_is_refused() {
    ReportFilter one = new ReportFilter(null, null, null, null, Sex.FEMALE);
    ReportFilter two = new ReportFilter(null, null, CourseNumber.FIRST, null, Sex.FEMALE);

    assertThat(new ReportQuestion(null, null, one).ofFile(TODAY, SMALLEST).last())
        .isEqualTo("2026-09-30");
    assertThatThrownBy(() -> new ReportQuestion(null, null, two).ofFile(TODAY, SMALLEST))
        .isInstanceOf(SeveralFilters.class)
        .hasMessageContaining("Choose one");
    assertThat(new ReportQuestion(null, null, two).ofFile(TODAY, 1).last()).isEqualTo("2026-09-30");
  }

  private static Period file(@Nullable String first, @Nullable String last) {
    return question(first, last).ofFile(TODAY, SMALLEST);
  }

  private static ReportQuestion question(@Nullable String first, @Nullable String last) {
    return new ReportQuestion(
        first == null ? null : LocalDate.parse(first),
        last == null ? null : LocalDate.parse(last),
        ReportFilter.NONE);
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
