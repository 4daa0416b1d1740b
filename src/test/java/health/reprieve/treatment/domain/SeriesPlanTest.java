package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class SeriesPlanTest {

  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);
  private static final LocalDate FRIDAY = MONDAY.plusDays(4);
  private static final Predicate<LocalDate> OPEN =
      day -> day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();

  @Test
  void lets_an_infusion_follow_inside_the_gap_window_only() {
    SeriesPlan six = SeriesPlan.of(6, 2, 4, false);

    assertThat(six.allows(MONDAY, MONDAY.plusDays(1), OPEN)).isFalse();
    assertThat(six.allows(MONDAY, MONDAY.plusDays(2), OPEN)).isTrue();
    assertThat(six.allows(MONDAY, MONDAY.plusDays(4), OPEN)).isTrue();
    assertThat(six.allows(MONDAY, MONDAY.plusDays(5), OPEN)).isFalse();
    assertThat(six.latestAfter(MONDAY)).isEqualTo(FRIDAY);
  }

  @Test
  void on_weekdays_in_a_row_lets_monday_follow_friday_and_no_day_be_left_out() {
    SeriesPlan ten = SeriesPlan.of(10, 1, 3, true);

    assertThat(ten.allows(MONDAY, MONDAY.plusDays(1), OPEN)).isTrue();
    assertThat(ten.allows(MONDAY, MONDAY.plusDays(2), OPEN)).isFalse();
    assertThat(ten.allows(FRIDAY, FRIDAY.plusDays(3), OPEN)).isTrue();
    assertThat(ten.allows(FRIDAY, FRIDAY.plusDays(1), day -> true)).as("a Saturday").isFalse();
    assertThat(ten.mayBeginOn(FRIDAY.plusDays(1))).isFalse();
  }

  @Test
  void on_weekdays_in_a_row_leaves_out_a_day_on_which_the_clinic_is_closed() {
    SeriesPlan ten = SeriesPlan.of(10, 1, 3, true);
    Predicate<LocalDate> closedOnTuesday = OPEN.and(day -> !day.equals(MONDAY.plusDays(1)));

    assertThat(ten.allows(MONDAY, MONDAY.plusDays(2), closedOnTuesday)).isTrue();
  }

  @Test
  void refuses_weekdays_in_a_row_that_no_week_could_hold() {
    assertThatThrownBy(() -> SeriesPlan.of(10, 1, 2, true))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("gapMaxDays: At least 3");
    assertThatThrownBy(() -> SeriesPlan.of(5, 2, 3, true)).isInstanceOf(InvalidRequest.class);
    assertThat(SeriesPlan.of(5, 1, 1, true).sessions()).isEqualTo(5);
  }
}
