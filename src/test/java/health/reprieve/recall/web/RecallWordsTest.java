package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.recall.domain.BoosterState;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How pages write intervals, and where a day lies on the line of four weeks. */
class RecallWordsTest {

  @Test
  void days_are_rounded_outward() {
    EventInterval first = new EventInterval(Duration.ofHours(515), Duration.ofHours(553));
    EventInterval second = new EventInterval(Duration.ofDays(25), Duration.ofDays(28));
    assertThat(RecallWords.days(List.of(first))).isEqualTo("21–24 days");
    assertThat(RecallWords.days(List.of(first, second, first)))
        .isEqualTo("21–24, 25–28 and 21–24 days");
  }

  @Test
  void courses_that_held_are_told_by_days_that_are_over() {
    Duration most = Duration.ofHours(27 * 24 + 23);
    assertThat(RecallWords.held(List.of(most, Duration.ofDays(26), Duration.ofDays(27))))
        .isEqualTo("26 and 27 days or longer");
    assertThat(RecallWords.held(List.of(Duration.ofDays(1)))).isEqualTo("1 day or longer");
    assertThat(RecallWords.courses(3, true)).isEqualTo("3 more courses");
    assertThat(RecallWords.capital(RecallWords.courses(1, false))).isEqualTo("One earlier course");
  }

  @Test
  void the_line_begins_a_week_ago_and_ends_in_three_weeks() {
    LocalDate today = LocalDate.of(2026, 11, 23);
    assertThat(ReliefLine.weeks(today))
        .containsExactly(today.minusDays(7), today, today.plusDays(7), today.plusDays(14));
    assertThat(ReliefLine.at(today, today)).isEqualTo("104.0");
    assertThat(ReliefLine.at(today.minusDays(30), today)).isEqualTo("0.0");
    assertThat(ReliefLine.at(today.plusDays(60), today)).isEqualTo("416.0");
  }

  @Test
  void a_loss_has_ended_and_a_forecast_of_days_past_was_likely_to() {
    LocalDate today = LocalDate.of(2026, 11, 30);
    LocalDate past = today.minusDays(1);
    assertThat(RecallWords.reliefEnds(false, BoosterState.LOST, past, today))
        .isEqualTo("Relief ended");
    assertThat(RecallWords.reliefEnds(false, BoosterState.LIKELY, past, today))
        .isEqualTo("Relief was likely to end");
    assertThat(RecallWords.reliefEnds(false, BoosterState.LIKELY, today, today))
        .isEqualTo("Relief likely to end");
    assertThat(RecallWords.reliefEnds(false, BoosterState.BOOKED, past, today))
        .isEqualTo("Relief ended or was likely to end");
    assertThat(RecallWords.reliefEnds(false, BoosterState.BOOKED, today, today))
        .isEqualTo("Relief ended or is likely to end");
    assertThat(RecallWords.reliefEnds(true, BoosterState.LIKELY, today, today))
        .isEqualTo("Response likely to end");
  }

  @Test
  void where_no_diary_runs_nobody_is_said_to_answer() {
    assertThat(RecallWords.running(0)).isEqualTo("No diary is running.");
    assertThat(RecallWords.running(1)).isEqualTo("1 diary is running; none is silent.");
    assertThat(RecallWords.running(12)).isEqualTo("12 diaries are running; none is silent.");
  }
}
