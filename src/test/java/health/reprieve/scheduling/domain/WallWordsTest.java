package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallWordsTest {

  private static final WallWords WORDS = new WallWords(ZoneId.of("Europe/Amsterdam"));
  private static final Instant LATE = Instant.parse("2026-11-25T23:30:00Z");

  /** 23:30 UTC is half past midnight of the next day there. */
  @Test
  void names_the_day_where_it_is_another_one() {
    TimeRange hour = TimeRange.of(LATE, LATE.plusSeconds(3600));

    assertThat(WORDS.time(LATE, LocalDate.of(2026, 11, 26))).isEqualTo("00:30");
    assertThat(WORDS.time(LATE, LocalDate.of(2026, 11, 25))).isEqualTo("Thu 26 Nov 00:30");
    assertThat(WORDS.range(hour, LocalDate.of(2026, 11, 26))).isEqualTo("00:30–01:30");
    assertThat(WORDS.range(hour, LocalDate.of(2026, 11, 25))).isEqualTo("Thu 26 Nov 00:30–01:30");
  }
}
