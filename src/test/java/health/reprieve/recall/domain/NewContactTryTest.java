package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.problem.InvalidRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be said of a try to reach somebody. */
class NewContactTryTest {

  private static final Instant NOW = Instant.parse("2026-11-10T09:00:00Z");
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 10);

  @Test
  void takes_a_try_of_now_or_earlier_with_a_day_ahead() {
    assertThatCode(() -> tried(null, null).refuseUnlessSound(NOW, TODAY))
        .doesNotThrowAnyException();
    assertThatCode(
            () ->
                tried(NOW.minus(Duration.ofDays(90)), TODAY.plusDays(90))
                    .refuseUnlessSound(NOW, TODAY))
        .doesNotThrowAnyException();
  }

  @Test
  void refuses_a_try_to_come_and_one_long_ago() {
    refused(tried(NOW.plusSeconds(1), null), "triedAt");
    refused(tried(NOW.minus(Duration.ofDays(90)).minusSeconds(1), null), "triedAt");
  }

  @Test
  void refuses_to_call_again_today_or_after_90_days() {
    refused(tried(null, TODAY), "callAgainOn");
    refused(tried(null, TODAY.plusDays(91)), "callAgainOn");
  }

  private static void refused(NewContactTry told, String field) {
    assertThatThrownBy(() -> told.refuseUnlessSound(NOW, TODAY))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining(field);
  }

  private static NewContactTry tried(@Nullable Instant at, @Nullable LocalDate again) {
    return new NewContactTry(
        PatientId.of(new UUID(1, 1)),
        ContactReason.RELIEF_ENDING,
        at,
        ContactWay.PHONE,
        ContactOutcome.NO_ANSWER,
        null,
        again);
  }
}
