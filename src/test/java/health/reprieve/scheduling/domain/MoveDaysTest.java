package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.treatment.domain.SeriesPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoveDaysTest {

  private static final LocalDate MONDAY = LocalDate.of(2031, 1, 6);
  private static final SeriesPlan TWO_TO_FOUR = SeriesPlan.of(6, 2, 4, false);

  @Test
  void both_neighbours_keep_their_gaps() {
    assertThat(days(TWO_TO_FOUR, MONDAY.minusDays(3), MONDAY, MONDAY.plusDays(6)))
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
  }

  @Test
  void a_last_session_may_go_as_far_as_the_longest_gap() {
    assertThat(days(TWO_TO_FOUR, MONDAY.minusDays(3), MONDAY, null))
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
  }

  @Test
  void a_first_session_stays_before_the_second() {
    assertThat(days(TWO_TO_FOUR, MONDAY.minusDays(9), null, MONDAY.plusDays(4)))
        .containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
  }

  @Test
  void a_visit_alone_may_go_two_weeks_either_way_but_never_to_today_or_before() {
    LocalDate present = MONDAY.plusDays(9);
    List<LocalDate> days =
        MoveDays.of(TWO_TO_FOUR, MONDAY, present, null, null, MoveDaysTest::open);

    assertThat(days).startsWith(MONDAY.plusDays(1)).endsWith(MONDAY.plusDays(23));
  }

  @Test
  void closed_days_are_not_offered() {
    assertThat(days(SeriesPlan.of(6, 2, 14, false), MONDAY, MONDAY, null))
        .isNotEmpty()
        .allMatch(MoveDaysTest::open);
  }

  @Test
  void weekdays_in_a_row_leave_no_other_day() {
    SeriesPlan row = SeriesPlan.of(10, 1, 3, true);

    assertThat(days(row, MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(3)))
        .containsExactly(MONDAY.plusDays(2));
  }

  @Test
  void
      where_a_session_is_missing_between_the_neighbours_only_the_shortest_gap_to_the_later_counts() {
    assertThat(days(TWO_TO_FOUR, MONDAY, MONDAY, MONDAY.plusDays(9)))
        .containsExactly(MONDAY.plusDays(2), MONDAY.plusDays(3), MONDAY.plusDays(4));
  }

  @Test
  void where_the_neighbours_leave_no_room_there_is_none() {
    assertThat(days(TWO_TO_FOUR, MONDAY, MONDAY.plusDays(2), MONDAY.plusDays(3))).isEmpty();
  }

  private static List<LocalDate> days(
      SeriesPlan series,
      @Nullable LocalDate today,
      @Nullable LocalDate before,
      @Nullable LocalDate after) {
    LocalDate day = today == null ? MONDAY : today;
    return MoveDays.of(series, day, day.plusDays(2), before, after, MoveDaysTest::open);
  }

  private static boolean open(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }
}
