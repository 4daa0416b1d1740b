package health.reprieve.interop.csv.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.measures.domain.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryRowTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @ParameterizedTest
  @CsvSource({
    "2026-03-01T20:15, 2026-03-01T19:15:00Z",
    "2026-07-01T20:15, 2026-07-01T18:15:00Z",
    "2026-03-01 20:15:30, 2026-03-01T19:15:30Z",
    "2026-03-01T20:15Z, 2026-03-01T20:15:00Z",
    "2026-03-01T20:15-05:00, 2026-03-02T01:15:00Z",
    "2026-03-01, 2026-03-01T11:00:00Z"
  })
  void a_time_without_offset_is_wall_time_and_a_date_means_noon(String time, Instant instant) {
    assertThat(row(time, "5", "home").time(BERLIN)).contains(instant);
  }

  @Test
  void a_time_that_the_clocks_skip_is_refused_as_such() {
    DiaryRow skipped = row("2026-03-29T02:30", "5", "home");
    assertThat(skipped.time(AMSTERDAM)).isEmpty();
    assertThat(skipped.timeSkipped(AMSTERDAM)).isTrue();
    assertThat(row("2026-03-29T02:30+01:00", "5", "home").time(AMSTERDAM))
        .contains(Instant.parse("2026-03-29T01:30:00Z"));
    assertThat(row("yesterday", "5", "home").timeSkipped(AMSTERDAM)).isFalse();
    assertThat(row("2026-03-29T03:30", "5", "home").timeSkipped(AMSTERDAM)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30+02:00, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30+01:00, 2026-10-25T01:30:00Z"
  })
  void a_time_that_the_clocks_show_twice_is_the_first_unless_the_offset_says_more(
      String time, Instant instant) {
    assertThat(row(time, "5", "home").time(AMSTERDAM)).contains(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "yesterday", "01.03.2026", "2026-02-30", "2026-03-01T25:00", "1066-10-14"})
  void refuses_what_is_no_time(String time) {
    assertThat(row(time, "5", "home").time(BERLIN)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "11", "-1", "7.5", "7,0", "seven", "1e1"})
  void refuses_what_is_no_whole_number_from_0_to_10(String score) {
    assertThat(row("2026-03-01", score, "home").score()).isEmpty();
  }

  @Test
  void reads_the_kinds() {
    assertThat(row("2026-03-01", "5", "before").kind()).contains(Moment.BEFORE);
    assertThat(row("2026-03-01", "5", " Home ").kind()).contains(Moment.HOME);
    assertThat(row("2026-03-01", "5", "follow-up").kind()).contains(Moment.FOLLOW_UP);
    assertThat(row("2026-03-01", "5", "discharge").kind()).isEmpty();
  }

  private static DiaryRow row(String time, String score, String kind) {
    return new DiaryRow(2, List.of("1037-131", "CRPS", time, score, kind));
  }
}
