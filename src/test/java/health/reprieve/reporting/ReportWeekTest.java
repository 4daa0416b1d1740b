package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportWeekTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 10, 19);

  @Test
  void a_whole_week_is_one_and_not_cut() {
    assertThat(ReportWeek.of(MONDAY, MONDAY.plusDays(6)))
        .containsExactly(new ReportWeek(MONDAY, MONDAY.plusDays(6)))
        .noneMatch(ReportWeek::isCut);
  }

  @Test
  void the_first_and_the_last_are_cut_by_the_period() {
    assertThat(ReportWeek.of(MONDAY.minusDays(1), MONDAY.plusDays(7)))
        .containsExactly(
            new ReportWeek(MONDAY.minusDays(1), MONDAY.minusDays(1)),
            new ReportWeek(MONDAY, MONDAY.plusDays(6)),
            new ReportWeek(MONDAY.plusDays(7), MONDAY.plusDays(7)));
    assertThat(ReportWeek.of(MONDAY.plusDays(2), MONDAY.plusDays(2)))
        .containsExactly(new ReportWeek(MONDAY.plusDays(2), MONDAY.plusDays(2)))
        .allMatch(ReportWeek::isCut);
  }

  @Test
  void a_day_finds_its_week_by_number() {
    LocalDate first = MONDAY.plusDays(3);

    assertThat(ReportWeek.number(first, first)).isZero();
    assertThat(ReportWeek.number(first, MONDAY.plusDays(6))).isZero();
    assertThat(ReportWeek.number(first, MONDAY.plusDays(7))).isEqualTo(1);
    assertThat(ReportWeek.number(first, MONDAY.plusDays(20))).isEqualTo(2);
  }
}
