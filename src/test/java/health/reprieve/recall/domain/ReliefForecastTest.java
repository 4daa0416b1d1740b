package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.EventInterval;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Expected figures are worked by hand: the own interval is that of Turnbull's median, which for
 * these few courses can be read off, and weighs m / (m + 2).
 */
class ReliefForecastTest {

  private static final EventInterval CONDITION = lost(10, 14);

  @Test
  void without_own_losses_the_condition_tells() {
    ReliefForecast forecast = ReliefForecast.of(List.of(), CONDITION, Duration.ZERO).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(10), Duration.ofDays(14), 0, 0, 0));
  }

  /** S is one half from the first loss to the second: the own median lies in (18, 28]. */
  @Test
  void two_own_losses_weigh_as_much_as_the_condition() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(lost(18, 20), lost(22, 28)), CONDITION, Duration.ZERO)
            .orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(14), Duration.ofDays(21), 2, 0, 0.5));
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
        .isEqualTo(new ReliefForecast(Duration.ofDays(16), Duration.ofDays(20), 1, 0, 1));
  }

  @Test
  void an_end_that_nobody_saw_is_no_own_loss() {
    assertThat(ReliefForecast.of(List.of(held(40)), null, Duration.ZERO)).isEmpty();
  }

  /** The condition's (20, 24] moved to (27, 31] would be shrunk to begin on day 24.7. */
  @Test
  void courses_that_held_until_the_booster_do_not_begin_earlier_for_one_that_was_lost() {
    List<EventInterval> own = List.of(lost(7, 9), held(27), held(27), held(27));
    ReliefForecast forecast =
        ReliefForecast.of(own, lost(20, 24), Duration.ofDays(1)).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(27), Duration.ofDays(31), 1, 3, 4 / 6.0));
    assertThat(ReliefForecast.of(own, null, Duration.ZERO)).isEmpty();
  }

  /** The condition's (20, 24] moved to (27, 31], of which one third; most held 3 days. */
  @Test
  void an_own_median_that_is_not_reached_is_shrunk_like_any() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(held(2), held(27), held(3)), lost(20, 24), Duration.ZERO)
            .orElseThrow();
    assertThat(forecast.earliest()).isEqualTo(Duration.ofHours(22 * 24 + 8));
    assertThat(forecast.latest()).isEqualTo(Duration.ofHours(26 * 24 + 8));
    assertThat(forecast.ownHeld()).isEqualTo(1);
  }

  /** S is one half from the loss on: the own median lies in (7, 27]. */
  @Test
  void one_that_held_widens_what_one_loss_tells() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(lost(7, 9), held(27)), lost(20, 24), Duration.ZERO).orElseThrow();
    assertThat(forecast)
        .isEqualTo(
            new ReliefForecast(
                Duration.ofHours(13 * 24 + 12), Duration.ofHours(25 * 24 + 12), 1, 1, 0.5));
  }

  @Test
  void answers_that_ended_before_the_conditions_median_weigh_nothing() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(held(5), held(9)), CONDITION, Duration.ZERO).orElseThrow();
    assertThat(forecast)
        .isEqualTo(new ReliefForecast(Duration.ofDays(10), Duration.ofDays(14), 0, 0, 0));
  }

  @Test
  void relief_that_still_held_does_not_end_before() {
    ReliefForecast forecast =
        ReliefForecast.of(List.of(), CONDITION, Duration.ofDays(20)).orElseThrow();
    assertThat(forecast.earliest()).isEqualTo(Duration.ofDays(20));
    assertThat(forecast.latest()).isEqualTo(Duration.ofDays(20));
  }

  private static EventInterval held(int days) {
    return new EventInterval(Duration.ofDays(days), null);
  }

  private static EventInterval lost(int after, int upTo) {
    return new EventInterval(Duration.ofDays(after), Duration.ofDays(upTo));
  }
}
