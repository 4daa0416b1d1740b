package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WishesTest {

  private static final LocalDate TUESDAY = LocalDate.of(2031, 3, 4);
  private static final LocalDate WEDNESDAY = TUESDAY.plusDays(1);
  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final LocalTime TWO = LocalTime.of(14, 0);
  private static final Wishes WISHES =
      Wishes.of(Set.of(DayOfWeek.TUESDAY, DayOfWeek.FRIDAY), TEN, TWO, Set.of());

  @Test
  void any_allows_every_day_up_to_its_last_minute() {
    assertThat(Wishes.any().allows(WEDNESDAY, LocalTime.MIN, LocalTime.MAX)).isTrue();
    assertThat(Wishes.any().isAny()).isTrue();
    assertThat(WISHES.isAny()).isFalse();
  }

  @Test
  void allow_only_the_wished_weekdays_and_no_black_out() {
    assertThat(WISHES.allows(TUESDAY)).isTrue();
    assertThat(WISHES.allows(WEDNESDAY)).isFalse();
    assertThat(Wishes.of(WISHES.weekdays(), TEN, TWO, List.of(TUESDAY)).allows(TUESDAY)).isFalse();
  }

  @Test
  void allow_from_the_first_to_the_last_wished_minute() {
    assertThat(WISHES.allows(TUESDAY, TEN, TWO)).isTrue();
    assertThat(WISHES.allows(TUESDAY, TEN.minusMinutes(1), TWO)).isFalse();
    assertThat(WISHES.allows(TUESDAY, TEN, TWO.plusMinutes(1))).isFalse();
  }

  @Test
  void count_the_hours_without_the_turnover_of_the_chair() {
    // 10:00 to 13:45, of which the last quarter hour is turnover
    VisitPlan visit = new VisitPlan(Scene.at(TUESDAY, "10:00"), Scene.pain("10:00").lengths());
    Wishes untilHalfPastOne = Wishes.of(WISHES.weekdays(), TEN, LocalTime.of(13, 30), Set.of());

    assertThat(untilHalfPastOne.allow(visit, Scene.ZONE)).isTrue();
    assertThat(untilHalfPastOne.allow(visit.at(Scene.at(TUESDAY, "10:15")), Scene.ZONE)).isFalse();
  }

  @Test
  void refuse_no_weekday_and_hours_that_end_before_they_start() {
    assertThatThrownBy(() -> Wishes.of(Set.of(), TWO, TEN, Set.of()))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("weekdays")
        .hasMessageContaining("Later than 14:00.");
  }
}
