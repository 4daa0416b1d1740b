package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Days by hand: the earliest last time in relief less one, the latest first time without plus one.
 */
class ExpectedLossTest {

  private static final LocalDate ZERO = LocalDate.of(2026, 3, 1);

  @Test
  void reaches_from_the_earliest_to_the_latest_own_loss_a_day_wider() {
    assertThat(ExpectedLoss.of(ZERO, List.of(lost(12, 14), lost(18, 20)), lost(5, 6)))
        .contains(new ExpectedLoss(ZERO.plusDays(11), ZERO.plusDays(21)));
  }

  @Test
  void without_own_losses_the_median_of_the_condition_tells() {
    assertThat(ExpectedLoss.of(ZERO, List.of(), lost(9, 11)))
        .contains(new ExpectedLoss(ZERO.plusDays(8), ZERO.plusDays(12)));
  }

  @Test
  void relief_whose_loss_nobody_saw_tells_nothing_alone() {
    assertThat(ExpectedLoss.of(ZERO, List.of(held(30)), null)).isEmpty();
    assertThat(ExpectedLoss.of(ZERO, List.of(), null)).isEmpty();
  }

  /** Lost between day 12 and 14 once; once it still held on day 20, when the booster came. */
  @Test
  void own_relief_that_held_longer_than_a_loss_is_asked_about_until_then() {
    assertThat(ExpectedLoss.of(ZERO, List.of(lost(12, 14), held(20)), null))
        .contains(new ExpectedLoss(ZERO.plusDays(11), ZERO.plusDays(21)));
    assertThat(ExpectedLoss.of(ZERO, List.of(lost(12, 14), held(3)), null))
        .contains(new ExpectedLoss(ZERO.plusDays(11), ZERO.plusDays(15)));
  }

  /** The condition's median lies between day 9 and 11. */
  @Test
  void own_relief_that_held_longer_moves_the_median_of_the_condition_on() {
    assertThat(ExpectedLoss.of(ZERO, List.of(held(30)), lost(9, 11)))
        .contains(new ExpectedLoss(ZERO.plusDays(29), ZERO.plusDays(33)));
    assertThat(ExpectedLoss.of(ZERO, List.of(held(30), held(16)), lost(9, 11)))
        .contains(new ExpectedLoss(ZERO.plusDays(15), ZERO.plusDays(33)));
    assertThat(ExpectedLoss.of(ZERO, List.of(held(4)), lost(9, 11)))
        .contains(new ExpectedLoss(ZERO.plusDays(8), ZERO.plusDays(12)));
  }

  @Test
  void begins_on_the_first_day_at_the_earliest_and_lasts_three_weeks_at_most() {
    assertThat(ExpectedLoss.of(ZERO, List.of(lost(0, 80)), null))
        .contains(new ExpectedLoss(ZERO.plusDays(1), ZERO.plusDays(21)));
  }

  private static EventInterval held(int after) {
    return new EventInterval(Duration.ofDays(after), null);
  }

  private static EventInterval lost(int after, int upTo) {
    return new EventInterval(Duration.ofDays(after), Duration.ofDays(upTo));
  }
}
