package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.web.DayAxis.Tick;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayAxisTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 24);

  @Test
  void names_mondays_of_a_few_weeks() {
    assertThat(new DayAxis(FIRST, FIRST.plusDays(28)).ticks())
        .extracting(Tick::text)
        .containsExactly("27 Apr", "4 May", "11 May", "18 May");
  }

  @Test
  void names_the_months_of_a_year_with_the_year_where_it_begins() {
    assertThat(new DayAxis(FIRST, FIRST.plusDays(300)).ticks())
        .extracting(Tick::text)
        .containsExactly(
            "May 2026", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan 2027", "Feb");
  }

  @Test
  void names_the_quarters_of_several_years() {
    assertThat(new DayAxis(FIRST, FIRST.plusDays(600)).ticks())
        .extracting(Tick::text)
        .containsExactly("Jul 2026", "Oct", "Jan 2027", "Apr", "Jul", "Oct");
  }

  @Test
  void names_years_where_the_quarters_would_stand_too_close() {
    assertThat(new DayAxis(FIRST, FIRST.plusYears(4)).ticks())
        .extracting(Tick::text)
        .containsExactly("Jan 2027", "Jan 2028", "Jan 2029", "Jan 2030");
  }

  @ParameterizedTest
  @ValueSource(ints = {71, 400, 401, 1200, 1300, 4000, 5500, 20_000, 46_000})
  void names_few_enough_to_stand_side_by_side(int days) {
    assertThat(new DayAxis(FIRST, FIRST.plusDays(days)).ticks()).hasSizeBetween(2, 14);
  }

  @Test
  void puts_days_outside_at_the_nearer_end() {
    DayAxis axis = new DayAxis(FIRST, FIRST.plusDays(28));
    assertThat(axis.x(FIRST.minusDays(9))).isEqualTo("34.0");
    assertThat(axis.x(FIRST.plusDays(99))).isEqualTo("912.0");
  }
}
