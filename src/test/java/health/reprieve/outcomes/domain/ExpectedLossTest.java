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
  void a_loss_that_nobody_saw_tells_nothing() {
    EventInterval open = new EventInterval(Duration.ofDays(30), null);

    assertThat(ExpectedLoss.of(ZERO, List.of(open), null)).isEmpty();
    assertThat(ExpectedLoss.of(ZERO, List.of(), null)).isEmpty();
  }

  @Test
  void begins_on_the_first_day_at_the_earliest_and_lasts_three_weeks_at_most() {
    assertThat(ExpectedLoss.of(ZERO, List.of(lost(0, 80)), null))
        .contains(new ExpectedLoss(ZERO.plusDays(1), ZERO.plusDays(21)));
  }

  private static EventInterval lost(int after, int upTo) {
    return new EventInterval(Duration.ofDays(after), Duration.ofDays(upTo));
  }
}
