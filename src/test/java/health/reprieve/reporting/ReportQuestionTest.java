package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.reporting.ReportQuestion.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportQuestionTest {

  private static final int SMALLEST = 11;
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  @ParameterizedTest
  @CsvSource({"2026-11-29, 2025", "2026-12-31, 2025", "2027-01-01, 2026"})
  void a_file_of_no_period_is_of_the_latest_year_that_is_over(LocalDate today, int year) {
    assertThat(question(null, null).ofFile(today, SMALLEST)).isEqualTo(year(year));
  }

  @ParameterizedTest
  @ValueSource(ints = {2023, 2024, 2025})
  void a_file_is_of_any_year_that_is_over_leap_or_not(int year) {
    assertThat(file(year + "-01-01", year + "-12-31")).isEqualTo(year(year));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-01-02, 2024-12-31",
    "2024-01-01, 2025-01-01",
    "2024-01-01, 2024-12-30",
    "2023-12-31, 2024-12-31",
    "2024-04-01, 2025-03-31",
    "2025-10-01, 2026-09-30",
    "2024-01-01, 2024-03-31",
    "2023-01-01, 2024-12-31",
    "2026-01-01, 2026-12-31",
    "2026-01-01, 2026-11-28",
    "2027-01-01, 2027-12-31",
    "2025-11-30, 2026-11-29"
  })
  void a_file_of_any_other_period_is_refused_with_what_to_choose(String first, String last) {
    assertThatThrownBy(() -> file(first, last))
        .isInstanceOf(NotACalendarYear.class)
        .hasMessageContaining(
            "Choose 1 January to 31 December of a year that is over, 2025 or earlier;");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-29, 2025",
    "2027-05-05, 2025",
    "2025-12-31, 2025",
    "2025-01-01, 2025",
    "2024-12-31, 2024"
  })
  void files_of_a_report_are_of_the_year_in_which_it_ends_or_the_latest(LocalDate end, int year) {
    Period files = Period.yearOf(end, TODAY);

    assertThat(files).isEqualTo(year(year));
    assertThat(
            new ReportQuestion(files.first(), files.last(), ReportFilter.NONE)
                .ofFile(TODAY, SMALLEST))
        .isEqualTo(files);
  }

  /** The clocks change twice in between, in Chile with summer at both ends. */
  @ParameterizedTest
  @CsvSource({
    "2024, Europe/Amsterdam, 2023-12-31T23:00:00Z, 2024-12-31T23:00:00Z",
    "2025, America/New_York, 2025-01-01T05:00:00Z, 2026-01-01T05:00:00Z",
    "2025, America/Santiago, 2025-01-01T03:00:00Z, 2026-01-01T03:00:00Z"
  })
  void a_year_is_from_midnight_to_midnight_of_the_site(
      int year, ZoneId zone, Instant start, Instant end) {
    assertThat(year(year).range(zone)).isEqualTo(TimeRange.of(start, end));
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

    assertThat(new ReportQuestion(null, null, one).ofFile(TODAY, SMALLEST)).isEqualTo(year(2025));
    assertThatThrownBy(() -> new ReportQuestion(null, null, two).ofFile(TODAY, SMALLEST))
        .isInstanceOf(SeveralFilters.class)
        .hasMessageContaining("Choose one");
    assertThat(new ReportQuestion(null, null, two).ofFile(TODAY, 1)).isEqualTo(year(2025));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-11-29, 2026-01-01, 2026-11-29",
    "2026-01-01, 2026-12-31, 2026-01-01, 2026-11-29",
    "2026-01-01, , 2026-01-01, 2026-11-29",
    "2025-01-01, 2025-12-31, 2025-01-01, 2025-12-31",
    "1901-01-01, 1901-12-31, 1901-01-01, 1901-12-31",
    ", , 2026-01-01, 2026-11-29"
  })
  void a_page_in_one_year_is_of_one_that_is_over_or_of_the_running_one_up_to_today(
      @Nullable String first, @Nullable String last, String from, String to) {
    assertThat(question(first, last).inOneYear(TODAY)).isEqualTo(period(from, to));
  }

  @ParameterizedTest
  @CsvSource({"2026-01-01, 2026-01-01", "2026-12-31, 2026-12-31"})
  void the_running_year_is_one_from_its_first_day_to_its_last(LocalDate today, String last) {
    assertThat(question(null, null).inOneYear(today)).isEqualTo(period("2026-01-01", last));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-11-28",
    "2026-01-01, 2026-11-30",
    "2026-01-02, 2026-11-29",
    "2025-01-01, 2025-12-30",
    "2025-01-02, 2025-12-31",
    "2024-12-31, 2025-12-31",
    "2024-01-01, 2025-12-31",
    "2025-01-01, 2026-11-29",
    "2025-01-01, 2026-12-31",
    "2025-11-30, 2026-11-29",
    "2025-01-01, ",
    "2027-01-01, 2027-12-31",
  })
  void a_page_in_one_year_is_refused_for_any_other_period(String first, @Nullable String last) {
    assertThatThrownBy(() -> question(first, last).inOneYear(TODAY))
        .isInstanceOf(NotACalendarYear.class)
        .hasMessageContaining("Choose 2026, up to today, or an earlier year;");
  }

  @Test
  void a_page_in_one_year_takes_one_filter() {
    ReportFilter one = new ReportFilter(null, null, CourseNumber.FIRST, null, null);
    ReportFilter two = new ReportFilter(null, null, CourseNumber.FIRST, AgeBand.FROM_60, null);

    assertThat(new ReportQuestion(null, null, one).inOneYear(TODAY).first())
        .isEqualTo(LocalDate.of(2026, 1, 1));
    assertThatThrownBy(() -> new ReportQuestion(null, null, two).inOneYear(TODAY))
        .isInstanceOf(SeveralFilters.class)
        .hasMessageContaining("Choose one and set the others to any;");
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

  private static Period year(int year) {
    return period(year + "-01-01", year + "-12-31");
  }

  private static Period period(String first, String last) {
    return new Period(LocalDate.parse(first), LocalDate.parse(last));
  }
}
