package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** By hand: each course takes three hours in the chair, 09:00 to 12:00; answers come at 18:00. */
class DaysInReliefTest {

  private static final Offset<Double> CLOSE = within(1e-9);
  private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

  private static TrajectoryCourse first(Trajectories trajectory) {
    return trajectory.upTo(DAY.plusDays(60)).courses().get(0);
  }

  @Test
  void lie_between_what_was_seen_and_what_the_answers_around_it_allow() {
    TrajectoryCourse course =
        first(
            new Trajectories()
                .course(DAY, 8)
                .answer(DAY.plusDays(1), 8)
                .answer(DAY.plusDays(2), 3)
                .answer(DAY.plusDays(20), 4)
                .answer(DAY.plusDays(25), 7)
                .answer(DAY.plusDays(26), 7));

    DaysInRelief perHour = course.daysPerHour().orElseThrow();
    assertThat(perHour.least()).isCloseTo(18 / 3.0, CLOSE);
    assertThat(perHour.most()).isCloseTo(24 / 3.0, CLOSE);
  }

  @Test
  void have_no_upper_bound_without_a_loss() {
    DaysInRelief perHour =
        first(new Trajectories().course(DAY, 8).answer(DAY.plusDays(2), 3))
            .daysPerHour()
            .orElseThrow();

    assertThat(perHour.least()).isZero();
    assertThat(perHour.most()).isNull();
  }

  @Test
  void are_none_where_no_relief_came() {
    DaysInRelief perHour =
        first(new Trajectories().course(DAY, 8).answer(DAY.plusDays(2), 8))
            .daysPerHour()
            .orElseThrow();

    assertThat(perHour).isEqualTo(new DaysInRelief(0, 0.0));
  }

  @Test
  void are_not_told_where_nobody_answered_or_the_baseline_was_too_low() {
    assertThat(first(new Trajectories().course(DAY, 8)).daysPerHour()).isEmpty();
    assertThat(first(new Trajectories().course(DAY, 3).answer(DAY.plusDays(2), 1)).daysPerHour())
        .isEmpty();
  }
}
