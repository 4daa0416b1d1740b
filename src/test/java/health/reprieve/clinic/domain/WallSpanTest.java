package health.reprieve.clinic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallSpanTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);

  @Test
  void takes_whole_days_from_midnight_to_midnight() {
    WallSpan days = WallSpan.of(MONDAY, null, MONDAY.plusDays(1), null);
    assertThat(days.from(AMSTERDAM)).isEqualTo(Instant.parse("2026-06-07T22:00:00Z"));
    assertThat(days.to(AMSTERDAM)).isEqualTo(Instant.parse("2026-06-09T22:00:00Z"));
    assertThat(days.starts()).isNull();
    assertThat(days.lastDay()).isEqualTo(MONDAY.plusDays(1));
    assertThat(days.ends()).isNull();
  }

  @Test
  void is_as_long_as_the_day_of_a_clock_change() {
    LocalDate spring = LocalDate.of(2026, 3, 29);
    TimeRange all =
        TimeRange.of(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));
    assertThat(WallSpan.of(spring, null, spring, null).within(all, AMSTERDAM))
        .hasValueSatisfying(day -> assertThat(day.length()).hasHours(23));
    LocalDate autumn = LocalDate.of(2026, 10, 25);
    assertThat(WallSpan.of(autumn, null, autumn, null).within(all, AMSTERDAM))
        .hasValueSatisfying(day -> assertThat(day.length()).hasHours(25));
  }

  @Test
  void has_no_end_where_none_is_known() {
    WallSpan open = WallSpan.of(MONDAY, LocalTime.of(9, 0), null, null);
    assertThat(open.to(AMSTERDAM)).isNull();
    assertThat(open.lastDay()).isNull();
    TimeRange later =
        TimeRange.of(Instant.parse("2030-01-01T00:00:00Z"), Instant.parse("2030-01-02T00:00:00Z"));
    assertThat(open.within(later, AMSTERDAM)).contains(later);
  }

  @Test
  void refuses_an_end_that_is_not_after_the_start() {
    assertThatThrownBy(() -> WallSpan.of(MONDAY, null, MONDAY.minusDays(1), null))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("Later than the start");
    LocalTime nine = LocalTime.of(9, 0);
    assertThatThrownBy(() -> WallSpan.of(MONDAY, nine, MONDAY, nine))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> WallSpan.of(MONDAY, LocalTime.of(9, 10), null, null))
        .hasMessageContaining("A whole quarter hour");
    assertThatThrownBy(() -> WallSpan.of(MONDAY, null, null, nine))
        .hasMessageContaining("Needed where it ends at a time of day.");
  }

  @Test
  void refuses_an_end_in_the_hour_that_the_clocks_skip_and_names_the_next_time() {
    LocalDate spring = LocalDate.of(2026, 3, 29);
    WallSpan skipped = WallSpan.of(spring, null, spring, LocalTime.of(2, 30));
    assertThatThrownBy(() -> skipped.refuseSkipped(AMSTERDAM))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining(
            "The clocks skip 02:30 on Sun 29 Mar 2026: they go from 02:00 to 03:00. Choose 03:00.");
    assertThatCode(
            () -> WallSpan.of(spring, null, spring, LocalTime.of(3, 0)).refuseSkipped(AMSTERDAM))
        .doesNotThrowAnyException();
  }

  @Test
  void takes_a_day_that_the_clocks_begin_at_one() {
    // Cairo goes forward at midnight, from Thursday 23 to Friday 24 April 2026
    LocalDate friday = LocalDate.of(2026, 4, 24);
    ZoneId cairo = ZoneId.of("Africa/Cairo");
    WallSpan day = WallSpan.of(friday, null, friday, null);
    assertThatCode(() -> day.refuseSkipped(cairo)).doesNotThrowAnyException();
    assertThat(day.from(cairo)).isEqualTo(Instant.parse("2026-04-23T22:00:00Z"));
    assertThat(day.to(cairo)).isEqualTo(Instant.parse("2026-04-24T21:00:00Z"));
  }

  @Test
  void takes_in_both_of_a_time_that_the_clocks_show_twice() {
    LocalDate autumn = LocalDate.of(2026, 10, 25);
    LocalTime half = LocalTime.of(2, 30);
    assertThat(WallSpan.of(autumn, half, null, null).from(AMSTERDAM))
        .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
    assertThat(WallSpan.of(autumn, null, autumn, half).to(AMSTERDAM))
        .isEqualTo(Instant.parse("2026-10-25T01:30:00Z"));
  }
}
