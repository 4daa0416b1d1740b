package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.EventInterval;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expected figures are worked by hand from own weight m / (m + 2). */
class ReliefForecastTest {

  private static final EventInterval CONDITION = lost(10, 14);

  @Test
  void without_own_losses_the_condition_tells() {
    ReliefForecast forecast = ReliefForecast.of(List.of(), CONDITION, Duration.ZERO).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(10), Duration.ofDays(14), 0, 0));
  }

  @Test
  void two_own_losses_weigh_as_much_as_the_condition() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(lost(18, 20), lost(22, 28)), CONDITION, Duration.ZERO)
            .orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(15), Duration.ofDays(19), 2, 0.5));
  }

  @Test
  void one_own_loss_has_a_third_of_the_weight() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(lost(16, 20)), CONDITION, Duration.ZERO).orElseThrow();
    assertThat(forecast.ownWeight()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(forecast.earliest()).isEqualTo(Duration.ofDays(12));
    assertThat(forecast.latest()).isEqualTo(Duration.ofDays(16));
  }

  @Test
  void where_the_condition_is_not_known_own_losses_tell_alone() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(lost(16, 20)), null, Duration.ZERO).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(16), Duration.ofDays(20), 1, 1));
  }

  @Test
  void an_end_that_nobody_saw_is_no_own_loss() {
    EventInterval unseen = new EventInterval(Duration.ofDays(40), null);
    assertThat(ReliefForecast.of(List.of(unseen), null, Duration.ZERO)).isEmpty();
  }

  @Test
  void relief_that_still_held_does_not_end_before() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(), CONDITION, Duration.ofDays(20)).orElseThrow();
    assertThat(forecast.earliest()).isEqualTo(Duration.ofDays(20));
    assertThat(forecast.latest()).isEqualTo(Duration.ofDays(20));
  }

  private static EventInterval lost(int after, int upTo) {
    return new EventInterval(Duration.ofDays(after), Duration.ofDays(upTo));
  }
}
