package health.reprieve.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailedTriesTest {

  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
  private static final int FREE = 5;

  @Test
  void the_first_failures_cost_no_wait() {
    FailedTries tries = failed(FREE - 1);
    assertThatCode(() -> tries.admit(FREE, NOON)).doesNotThrowAnyException();
    assertThatCode(() -> tries.admit(FREE, NOON)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"5,1", "6,2", "7,4", "8,8", "9,15", "10,15", "500,15"})
  void each_further_failure_doubles_the_wait_up_to_a_quarter_of_an_hour(int failures, int minutes) {
    FailedTries tries = failed(failures);
    Instant end = NOON.plus(Duration.ofMinutes(minutes));
    assertThatThrownBy(() -> tries.admit(FREE, end.minusMillis(1)))
        .isInstanceOf(TooManyTries.class);
    assertThatCode(() -> tries.admit(FREE, end)).doesNotThrowAnyException();
  }

  @Test
  void at_the_end_of_a_wait_one_try_comes_through() {
    FailedTries tries = failed(FREE);
    Instant end = NOON.plus(Duration.ofMinutes(1));
    tries.admit(FREE, end);
    assertThatThrownBy(() -> tries.admit(FREE, end)).isInstanceOf(TooManyTries.class);
  }

  @Test
  void a_try_that_was_right_makes_nobody_wait() {
    FailedTries tries = failed(FREE);
    Instant end = NOON.plus(Duration.ofMinutes(1));
    tries.admit(FREE, end);
    tries.letGo(end);
    assertThatCode(() -> tries.admit(FREE, end)).doesNotThrowAnyException();
  }

  @Test
  void an_hour_after_the_last_failure_all_is_forgotten() {
    FailedTries tries = failed(50);
    Instant later = NOON.plus(Duration.ofHours(1));
    tries.admit(FREE, later);
    tries.fail(FREE, later);
    assertThatCode(() -> tries.admit(FREE, later)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({"1,Wait 1 minute", "60,Wait 1 minute", "61,Wait 2 minutes", "900,Wait 15 minutes"})
  void says_the_wait_in_whole_minutes_never_too_short(long seconds, String words) {
    TooManyTries refusal = new TooManyTries(Duration.ofSeconds(seconds));
    assertThat(refusal.detail()).contains(words + ",");
    assertThat(refusal.facts()).containsEntry("waitSeconds", seconds);
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.7,203.0.113.7",
    "' 203.0.113.7 ',203.0.113.7",
    "2001:db8:1:2:3:4:5:6,2001:db8:1:2",
    "2001:db8:1:2:ffff::1,2001:db8:1:2",
    "[2001:db8::1],2001:db8:0:0",
    "fe80::1%eth0,fe80:0:0:0",
    "::ffff:203.0.113.7,::ffff:203.0.113.7"
  })
  void an_address_of_ipv6_counts_by_its_network(String address, String counted) {
    assertThat(CallerAddress.of(address).text()).isEqualTo(counted);
  }

  private static FailedTries failed(int times) {
    FailedTries tries = new FailedTries(new byte[32], NOON);
    for (int i = 0; i < times; i++) {
      tries.fail(FREE, NOON);
    }
    return tries;
  }
}
