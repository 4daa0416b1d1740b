package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.scheduling.domain.WallWords;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The board of every day of 2026, in zones that change by an hour, by half an hour and not at all.
 */
class BoardYearTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"Europe/Amsterdam", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata"})
  void names_every_column_of_a_day_differently_and_by_a_whole_quarter_hour(ZoneId zone) {
    WallWords words = new WallWords(zone);
    LocalDate.of(2026, 1, 1)
        .datesUntil(LocalDate.of(2027, 1, 1))
        .forEach(
            day -> {
              List<String> names = grid(day, zone).quarters().stream().map(words::time).toList();
              assertThat(names).as("%s", day).doesNotHaveDuplicates();
              assertThat(names).allMatch(name -> name.matches("..:(00|15|30|45)( [-+].*)?"));
            });
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2026-03-29, 92",
    "Europe/Amsterdam,    2026-10-25, 100",
    "America/New_York,    2026-03-08, 92",
    "America/New_York,    2026-11-01, 100",
    "Australia/Lord_Howe, 2026-10-04, 94",
    "Australia/Lord_Howe, 2026-04-05, 98",
    "Asia/Kolkata,        2026-03-29, 96"
  })
  void has_as_many_columns_as_the_day_has_quarter_hours(ZoneId zone, LocalDate day, int columns) {
    BoardGrid grid = grid(day, zone);
    assertThat(grid.columns()).isEqualTo(columns);
    Instant lastQuarter = day.plusDays(1).atStartOfDay(zone).toInstant().minusSeconds(1);
    assertThat(grid.at(lastQuarter)).isEqualTo(columns - 1);
  }

  private static BoardGrid grid(LocalDate day, ZoneId zone) {
    return new BoardGrid(
        day.atStartOfDay(zone).toInstant(),
        day.plusDays(1).atStartOfDay(zone).toInstant(),
        new WallWords(zone));
  }
}
