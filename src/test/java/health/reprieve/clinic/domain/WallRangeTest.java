package health.reprieve.clinic.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallRangeTest {

  @ParameterizedTest(name = "{0} {1} {2}–{3}")
  @CsvSource({
    // an ordinary day, summer and winter
    "Europe/Amsterdam,    2026-06-10, 07:00, 18:00, 2026-06-10T05:00:00Z, 2026-06-10T16:00:00Z",
    "Europe/Amsterdam,    2026-12-10, 07:00, 18:00, 2026-12-10T06:00:00Z, 2026-12-10T17:00:00Z",
    // the day of 23 hours and the day of 25
    "Europe/Amsterdam,    2026-03-29, 01:00, 05:00, 2026-03-29T00:00:00Z, 2026-03-29T03:00:00Z",
    "Europe/Amsterdam,    2026-10-25, 01:00, 05:00, 2026-10-24T23:00:00Z, 2026-10-25T04:00:00Z",
    "America/New_York,    2026-03-08, 01:00, 07:00, 2026-03-08T06:00:00Z, 2026-03-08T11:00:00Z",
    "America/New_York,    2026-11-01, 01:00, 07:00, 2026-11-01T05:00:00Z, 2026-11-01T12:00:00Z",
    // Lord Howe moves its clocks by half an hour
    "Australia/Lord_Howe, 2026-10-04, 01:00, 03:00, 2026-10-03T14:30:00Z, 2026-10-03T16:00:00Z",
    "Australia/Lord_Howe, 2026-04-05, 01:00, 03:00, 2026-04-04T14:00:00Z, 2026-04-04T16:30:00Z",
    // a zone at half past
    "Asia/Kolkata,        2026-03-29, 09:00, 09:30, 2026-03-29T03:30:00Z, 2026-03-29T04:00:00Z",
    // starts inside the hour that is skipped: at the jump
    "Europe/Amsterdam,    2026-03-29, 02:30, 04:00, 2026-03-29T01:00:00Z, 2026-03-29T02:00:00Z",
    // a time that the clock shows twice is the first of the two
    "Europe/Amsterdam,    2026-10-25, 02:00, 02:30, 2026-10-25T00:00:00Z, 2026-10-25T00:30:00Z"
  })
  void becomes_instants_by_the_zone_and_the_day(
      ZoneId zone, LocalDate day, LocalTime start, LocalTime end, Instant from, Instant to) {
    assertThat(new WallRange(start, end).on(day, zone)).contains(TimeRange.of(from, to));
  }

  @Test
  void is_nothing_where_the_clock_jumps_over_all_of_it() {
    WallRange skipped = new WallRange(LocalTime.of(2, 15), LocalTime.of(2, 45));
    assertThat(skipped.on(LocalDate.of(2026, 3, 29), ZoneId.of("Europe/Amsterdam"))).isEmpty();
  }

  @Test
  void refuses_an_end_that_is_not_after_the_start() {
    refuses(LocalTime.NOON, LocalTime.NOON, "ends", "Later than 12:00.");
  }

  @Test
  void refuses_times_off_the_quarter_hour() {
    refuses(LocalTime.of(7, 10), LocalTime.NOON, "starts", "A whole quarter hour, such as 07:15.");
    refuses(LocalTime.of(7, 0), LocalTime.of(12, 15, 1), "ends", "A whole quarter hour");
  }

  private static void refuses(LocalTime start, LocalTime end, String field, String message) {
    assertThatThrownBy(() -> WallRange.of("starts", start, "ends", end))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused -> {
              assertThat(refused.violations()).hasSize(1);
              assertThat(refused.violations().get(0).field()).isEqualTo(field);
              assertThat(refused.violations().get(0).message()).startsWith(message);
            });
  }
}
