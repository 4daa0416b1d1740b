package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days are worked by hand: t = 0 plus the forecast, by the clinic's clock, less the lead. */
class BoosterProposalTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final Instant ZERO = Instant.parse("2026-11-02T11:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);
  private static final EventInterval MEDIAN = lost(20, 24);

  @Test
  void without_an_infusion_or_without_relief_nothing_is_suggested() {
    assertThat(BoosterProposal.of(null, held(1), List.of(), MEDIAN).state())
        .isEqualTo(BoosterState.NONE);
    BoosterProposal none = BoosterProposal.of(ZERO, null, List.of(lost(18, 20)), MEDIAN);
    assertThat(none.state()).isEqualTo(BoosterState.NONE);
    assertThat(none.window(3, TODAY, ZONE)).isEmpty();
  }

  @Test
  void without_own_losses_the_condition_tells() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, held(5), List.of(), MEDIAN);
    assertThat(proposal.state()).isEqualTo(BoosterState.LIKELY);
    assertThat(proposal.window(3, TODAY, ZONE)).contains(window("2026-11-19", "2026-11-23", false));
  }

  @Test
  void without_a_median_of_the_condition_own_losses_tell_alone() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, held(5), List.of(lost(18, 20)), null);
    assertThat(proposal.window(3, TODAY, ZONE)).contains(window("2026-11-17", "2026-11-19", false));
  }

  @Test
  void where_neither_tells_relief_is_known_and_its_end_is_not() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, held(5), List.of(), null);
    assertThat(proposal.state()).isEqualTo(BoosterState.UNTOLD);
    assertThat(proposal.window(3, TODAY, ZONE)).isEmpty();
  }

  @Test
  void relief_that_still_holds_moves_the_days_on() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, held(22), List.of(), MEDIAN);
    assertThat(proposal.window(0, TODAY, ZONE)).contains(window("2026-11-24", "2026-11-26", false));
  }

  @Test
  void a_loss_that_was_seen_asks_for_the_next_possible_day() {
    ReliefDuration seen = new ReliefDuration(lost(5, 6), ReliefEnd.LOSS, false);
    BoosterProposal proposal = BoosterProposal.of(ZERO, seen, List.of(lost(30, 40)), MEDIAN);
    assertThat(proposal.state()).isEqualTo(BoosterState.LOST);
    assertThat(proposal.window(3, TODAY, ZONE)).contains(window("2026-11-10", "2026-11-10", true));
  }

  @Test
  void a_last_answer_out_of_relief_makes_the_patient_due_though_relief_may_hold() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, doubted(9), List.of(), lost(35, 42));
    assertThat(proposal.state()).isEqualTo(BoosterState.UNCONFIRMED);
    assertThat(proposal.earliest()).isEqualTo(ZERO.plus(Duration.ofDays(9)));
    assertThat(proposal.latest()).isEqualTo(ZERO.plus(Duration.ofDays(42)));
    assertThat(proposal.window(3, TODAY, ZONE)).contains(window("2026-11-10", "2026-12-11", false));
  }

  @Test
  void a_last_answer_out_of_relief_is_told_where_nothing_else_is_known() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, doubted(5), List.of(), null);
    assertThat(proposal.state()).isEqualTo(BoosterState.UNCONFIRMED);
    assertThat(proposal.forecast()).isNull();
    assertThat(proposal.window(0, TODAY, ZONE)).contains(window("2026-11-10", "2026-11-10", true));
  }

  @Test
  void who_is_booked_already_gets_no_days_but_keeps_the_forecast() {
    BoosterProposal proposal = BoosterProposal.of(ZERO, held(5), List.of(), MEDIAN).booked();
    assertThat(proposal.state()).isEqualTo(BoosterState.BOOKED);
    assertThat(proposal.earliest()).isEqualTo(ZERO.plus(Duration.ofDays(20)));
    assertThat(proposal.window(3, TODAY, ZONE)).isEmpty();
  }

  @Test
  void a_window_that_has_begun_begins_today() {
    assertThat(BoosterProposal.of(ZERO, held(5), List.of(), MEDIAN).window(15, TODAY, ZONE))
        .contains(window("2026-11-10", "2026-11-11", false));
  }

  /** 336 real hours later the clock shows an hour more after it went forward, less after back. */
  @ParameterizedTest
  @CsvSource({
    "2026-03-15T22:30:00Z, 2026-03-30", // 23:30, then 00:30 of the day after
    "2026-10-11T22:30:00Z, 2026-10-25", // 00:30 of the 12th, then 23:30 of the 25th
    "2026-11-02T22:30:00Z, 2026-11-16" // without a change, 23:30 both times
  })
  void days_are_those_that_the_clock_on_the_wall_shows(Instant zero, LocalDate day) {
    EventInterval fortnight = new EventInterval(Duration.ofHours(336), Duration.ofHours(337));
    assertThat(
            BoosterProposal.of(zero, held(1), List.of(), fortnight)
                .window(0, LocalDate.of(2026, 1, 1), ZONE)
                .orElseThrow()
                .first())
        .isEqualTo(day);
  }

  @Test
  void times_are_looked_for_in_two_weeks_at_least_and_four_at_most() {
    assertThat(window("2026-11-10", "2026-11-10", true).searchedTo())
        .isEqualTo(LocalDate.of(2026, 11, 23));
    assertThat(window("2026-11-10", "2026-11-29", false).searchedTo())
        .isEqualTo(LocalDate.of(2026, 11, 29));
    assertThat(window("2026-11-10", "2027-02-01", false).searchedTo())
        .isEqualTo(LocalDate.of(2026, 12, 7));
  }

  private static BoosterWindow window(String first, String last, boolean overdue) {
    return new BoosterWindow(LocalDate.parse(first), LocalDate.parse(last), overdue);
  }

  private static ReliefDuration held(int days) {
    return new ReliefDuration(lost(days, null), ReliefEnd.END_OF_DATA, false);
  }

  private static ReliefDuration doubted(int days) {
    return new ReliefDuration(lost(days, null), ReliefEnd.END_OF_DATA, true);
  }

  private static EventInterval lost(int after, @Nullable Integer upTo) {
    return new EventInterval(Duration.ofDays(after), upTo == null ? null : Duration.ofDays(upTo));
  }
}
