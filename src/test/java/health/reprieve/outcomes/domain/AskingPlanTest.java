package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskingPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

  private final AskingPlan plan = AskingPlan.of("3, 1", "1, 2, 7", LocalTime.of(18, 0));

  @Test
  void before_the_course_it_asks_on_the_days_before_the_first_infusion() {
    LocalDate first = DAY.plusDays(10);

    assertThat(plan.next(DAY, first, null, null)).contains(first.minusDays(3));
    assertThat(plan.next(first.minusDays(3), first, null, null)).contains(first.minusDays(1));
    assertThat(plan.next(first.minusDays(1), first, null, null)).isEmpty();
  }

  @Test
  void after_an_infusion_only_the_days_after_it_count() {
    assertThat(plan.next(DAY, DAY.plusDays(3), DAY, null)).contains(DAY.plusDays(1));
    assertThat(plan.next(DAY.plusDays(2), null, DAY, null)).contains(DAY.plusDays(7));
    assertThat(plan.next(DAY.plusDays(7), null, DAY, null)).isEmpty();
  }

  @Test
  void where_pain_seems_to_come_back_it_asks_daily_for_a_while() {
    LocalDate until = DAY.plusDays(5);

    assertThat(plan.next(DAY.plusDays(2), null, DAY, until)).contains(DAY.plusDays(3));
    assertThat(plan.next(DAY.plusDays(5), null, DAY, until)).contains(DAY.plusDays(7));
  }

  @Test
  void without_a_first_or_last_infusion_it_asks_nothing() {
    assertThat(plan.next(DAY, null, null, null)).isEmpty();
  }

  @Test
  void it_asks_at_the_same_hour_of_the_clock_in_summer_and_in_winter() {
    ZoneId zone = ZoneId.of("Europe/Amsterdam");

    assertThat(plan.on(LocalDate.of(2026, 10, 24), zone))
        .isEqualTo(Instant.parse("2026-10-24T16:00:00Z"));
    assertThat(plan.on(LocalDate.of(2026, 10, 25), zone))
        .isEqualTo(Instant.parse("2026-10-25T17:00:00Z"));
  }

  @Test
  void days_are_kept_in_order_and_once() {
    assertThat(AskingPlan.text(AskingPlan.of("1,3,3", "7, 2,1", LocalTime.NOON).after()))
        .isEqualTo("1, 2, 7");
    assertThat(AskingPlan.of("1,3,3", "", LocalTime.NOON).before()).containsExactly(3, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0", "366", "1;2", "1,", "-3"})
  void anything_else_than_days_is_refused(String days) {
    assertThatThrownBy(() -> AskingPlan.of("", days, LocalTime.NOON))
        .isInstanceOf(InvalidRequest.class);
  }
}
