package health.reprieve.notices.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReminderPlanTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final LocalTime NINE = LocalTime.of(9, 0);

  private final ReminderPlan plan = ReminderPlan.of("2, 7", NINE);

  @Test
  void reminders_keep_the_hour_of_the_clinics_clock_across_a_clock_change() {
    Instant visit = Instant.parse("2026-10-27T09:00:00Z");

    Instant seven = Instant.parse("2026-10-20T07:00:00Z");
    assertThat(plan.next(visit, Instant.parse("2026-10-01T00:00:00Z"), AMSTERDAM)).contains(seven);
    assertThat(plan.next(visit, seven, AMSTERDAM)).contains(Instant.parse("2026-10-25T08:00:00Z"));
  }

  @Test
  void after_the_last_reminder_there_is_none() {
    Instant visit = Instant.parse("2026-10-27T09:00:00Z");

    assertThat(plan.next(visit, Instant.parse("2026-10-25T08:00:00Z"), AMSTERDAM)).isEmpty();
  }

  @Test
  void the_last_reminder_is_the_one_whose_time_has_come() {
    Instant visit = Instant.parse("2026-10-27T09:00:00Z");

    assertThat(plan.last(visit, Instant.parse("2026-10-20T06:59:59Z"), AMSTERDAM)).isEmpty();
    assertThat(plan.last(visit, Instant.parse("2026-10-24T00:00:00Z"), AMSTERDAM))
        .contains(Instant.parse("2026-10-20T07:00:00Z"));
  }

  @Test
  void an_hour_that_the_clocks_skip_is_the_moment_they_skip_to() {
    ReminderPlan early = ReminderPlan.of("1", LocalTime.of(2, 30));
    Instant visit = Instant.parse("2027-03-29T08:00:00Z");

    assertThat(early.next(visit, Instant.EPOCH, AMSTERDAM))
        .contains(Instant.parse("2027-03-28T01:30:00Z"));
  }

  @Test
  void no_days_are_no_reminders() {
    assertThat(
            ReminderPlan.of(" ", NINE)
                .next(Instant.parse("2026-10-27T09:00:00Z"), Instant.EPOCH, AMSTERDAM))
        .isEmpty();
  }

  @Test
  void days_are_told_most_first_and_once() {
    assertThat(ReminderPlan.of("1,7 , 2,7", NINE).daysText()).isEqualTo("7, 2, 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"seven", "0", "61", "7;2", "7,", "-1", "1.5", "6,5,4,3,2,1,7"})
  void anything_else_than_a_few_days_is_refused(String days) {
    assertThatThrownBy(() -> ReminderPlan.of(days, NINE)).isInstanceOf(InvalidRequest.class);
  }
}
