package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.DayHours;
import health.reprieve.scheduling.domain.QuarterLoad;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.domain.PhaseLengths;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardGridTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  @Test
  void has_a_column_for_each_quarter_hour_of_the_opening() {
    BoardGrid grid = grid(LocalDate.of(2031, 1, 6), "07:00", "18:00");

    assertThat(grid.columns()).isEqualTo(44);
    assertThat(grid.hours()).hasSize(11).startsWith("07:00").endsWith("17:00");
    assertThat(grid.at(at(LocalDate.of(2031, 1, 6), "10:15"))).isEqualTo(13);
  }

  @Test
  void starts_and_ends_on_full_hours() {
    BoardGrid grid = grid(LocalDate.of(2031, 1, 6), "07:30", "17:15");

    assertThat(grid.hours()).startsWith("07:00").endsWith("17:00");
    assertThat(grid.columns()).isEqualTo(44);
  }

  @Test
  void draws_the_23_hours_of_a_spring_day_without_the_hour_that_is_not_there() {
    BoardGrid grid = grid(LocalDate.of(2031, 3, 30), "00:00", "23:45");

    assertThat(grid.columns()).isEqualTo(23 * 4);
    assertThat(grid.hours()).startsWith("00:00", "01:00", "03:00", "04:00").hasSize(23);
  }

  @Test
  void draws_the_25_hours_of_an_autumn_day_with_both_hours_told_apart() {
    BoardGrid grid = grid(LocalDate.of(2031, 10, 26), "00:00", "23:45");

    assertThat(grid.columns()).isEqualTo(25 * 4);
    assertThat(grid.hours())
        .startsWith("00:00", "01:00", "02:00 +02:00", "02:00 +01:00", "03:00")
        .hasSize(25);
  }

  @Test
  void draws_the_nurses_against_what_is_needed() {
    Instant ten = at(LocalDate.of(2031, 1, 6), "10:00");
    Instant quarterPast = at(LocalDate.of(2031, 1, 6), "10:15");
    BoardView board =
        board(
            LocalDate.of(2031, 1, 6),
            TimeRange.of(ten, at(LocalDate.of(2031, 1, 6), "10:30")),
            List.of(
                new QuarterLoad(ten, 12, 24, 0, true),
                new QuarterLoad(quarterPast, 31, 24, 7, true)));

    LoadStrip strip = LoadStrip.of(board, BoardGrid.of(board), null);

    assertThat(strip.onDuty()).isEqualTo("M0 26.7H20V60.0H40");
    assertThat(strip.missing()).startsWith("M10.4 26.7");
    assertThat(strip.shortLabels())
        .extracting(LoadStrip.Label::words)
        .containsExactly("10:15 needs 2.6 of 2");
    assertThat(strip.rows())
        .containsExactly(
            new LoadStrip.Row("10:00", "1", "2"), new LoadStrip.Row("10:15", "2.6", "2"));
  }

  @Test
  void draws_a_move_as_if_the_visit_were_not_booked_and_says_where_it_is_too_much() {
    Instant ten = at(LocalDate.of(2031, 1, 6), "10:00");
    Instant quarterPast = at(LocalDate.of(2031, 1, 6), "10:15");
    BoardView board =
        board(
            LocalDate.of(2031, 1, 6),
            TimeRange.of(ten, at(LocalDate.of(2031, 1, 6), "10:30")),
            List.of(
                new QuarterLoad(ten, 12, 24, 0, true),
                new QuarterLoad(quarterPast, 20, 24, 0, true)));
    MoveCheckView move =
        new MoveCheckView(
            AppointmentId.of(new UUID(1, 1)),
            ChairId.of(new UUID(2, 1)),
            new VisitPlan(ten, new PhaseLengths(15, 0, 15, 0, 0)),
            List.of(),
            List.of(),
            new TreeMap<>(Map.of(ten, 6)),
            new TreeMap<>(Map.of(ten, 6, quarterPast, 12)));

    LoadStrip strip = LoadStrip.of(board, BoardGrid.of(board), move);

    assertThat(strip.rows())
        .containsExactly(
            new LoadStrip.Row("10:00", "1", "2"), new LoadStrip.Row("10:15", "2.7", "2"));
    assertThat(strip.added()).startsWith("M0.4 51.7V43.3").contains("M10.4 32.2V26.7");
    assertThat(strip.missing()).startsWith("M10.4 26.7");
  }

  private static BoardGrid grid(LocalDate day, String opens, String closes) {
    TimeRange open = TimeRange.of(at(day, opens), at(day, closes));
    List<QuarterLoad> load =
        open.quarters().stream().map(quarter -> QuarterLoad.untouched(quarter, 3)).toList();
    return BoardGrid.of(board(day, open, load));
  }

  private static BoardView board(LocalDate day, TimeRange open, List<QuarterLoad> load) {
    return new BoardView(
        day,
        open.start(),
        new WallWords(ZONE),
        new DayHours(day, Optional.of(open), ""),
        new NurseShares(6, 12, 4, 3),
        List.of(),
        List.of(),
        load,
        List.of(),
        0);
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }
}
