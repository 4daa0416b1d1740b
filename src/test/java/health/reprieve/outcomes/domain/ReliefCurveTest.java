package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.statistics.CensoredInterval;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReliefCurveTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void starts_at_the_share_with_any_relief() {
    ReliefCurve curve =
        curve(lostBetween(7, 14), nonresponder(), nonresponder(), lostBetween(7, 14));

    assertThat(curve.assessed()).isEqualTo(4);
    assertThat(curve.responders()).isEqualTo(2);
    assertThat(curve.inRelief().survivalAt(0).upper()).isCloseTo(0.5, CLOSE);
    assertThat(curve.inRelief().survivalAt(0).isKnown()).isTrue();
  }

  @Test
  void leaves_out_who_was_not_assessed_or_is_ineligible() {
    ReliefCurve curve =
        curve(
            lostBetween(7, 14),
            ReliefEpisode.without(ReliefStatus.NOT_ASSESSED, 0, null),
            ReliefEpisode.without(ReliefStatus.INELIGIBLE, 3, null));

    assertThat(curve.assessed()).isEqualTo(1);
  }

  @Test
  void the_median_of_responders_is_an_interval() {
    ReliefCurve curve =
        curve(lostBetween(7, 14), lostBetween(14, 21), lostBetween(14, 21), nonresponder());

    assertThat(curve.amongResponders().median())
        .isEqualTo(Optional.of(new CensoredInterval(14 * 24, 21 * 24)));
  }

  @Test
  void known_in_relief_up_to_and_with_the_last_answer_in_relief() {
    ReliefCurve curve = curve(lostBetween(7, 14), stillAt(10));

    assertThat(curve.knownInRelief(days(7))).isEqualTo(2);
    assertThat(curve.knownInRelief(days(10))).isEqualTo(1);
    assertThat(curve.knownInRelief(days(11))).isZero();
  }

  @Test
  void unsure_between_the_last_answer_in_relief_and_the_first_one_without() {
    ReliefCurve curve = curve(lostBetween(7, 14), stillAt(10));

    assertThat(curve.unsure(days(7))).isZero();
    assertThat(curve.unsure(days(11))).isEqualTo(1);
    assertThat(curve.unsure(days(14))).isZero();
  }

  @Test
  void enough_are_known_until_the_last_answer_of_the_one_who_makes_them_enough() {
    ReliefCurve curve = curve(lostBetween(7, 14), stillAt(10), stillAt(30));

    assertThat(curve.knownUntil(2)).contains(days(10));
    assertThat(curve.knownUntil(4)).isEmpty();
  }

  private static ReliefCurve curve(ReliefEpisode... episodes) {
    return ReliefCurve.of(new ArrayList<>(Arrays.asList(episodes)));
  }

  private static ReliefEpisode nonresponder() {
    return ReliefEpisode.without(ReliefStatus.NONRESPONDER, 3, null);
  }

  private static ReliefEpisode lostBetween(int left, int right) {
    return responder(
        new ReliefDuration(new EventInterval(days(left), days(right)), ReliefEnd.LOSS, false));
  }

  private static ReliefEpisode stillAt(int day) {
    return responder(
        new ReliefDuration(new EventInterval(days(day), null), ReliefEnd.END_OF_DATA, false));
  }

  private static ReliefEpisode responder(ReliefDuration duration) {
    return new ReliefEpisode(
        ReliefStatus.RESPONDER,
        3,
        null,
        new EventInterval(Duration.ZERO, Duration.ofHours(2)),
        duration);
  }

  private static Duration days(int days) {
    return Duration.ofDays(days);
  }
}
