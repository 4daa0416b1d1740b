package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.FreeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which three of many free times are suggested. */
class BoosterTimesTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final BoosterWindow WEEK = new BoosterWindow(MONDAY, MONDAY.plusDays(4), false);

  @Test
  void of_many_days_the_first_the_middle_and_the_last_with_the_earliest_time_each() {
    BoosterTimes times =
        BoosterTimes.of(
            List.of(
                at(0, "09:00"),
                at(0, "10:00"),
                at(1, "09:00"),
                at(2, "11:00"),
                at(3, "08:00"),
                at(4, "13:30"),
                at(4, "15:00"),
                at(9, "09:00")),
            WEEK,
            ZONE);
    assertThat(times.slots()).containsExactly(at(0, "09:00"), at(2, "11:00"), at(4, "13:30"));
    assertThat(times.inside()).isTrue();
  }

  @Test
  void of_fewer_days_later_times_as_well() {
    assertThat(
            BoosterTimes.of(
                    List.of(at(0, "09:00"), at(0, "10:00"), at(0, "11:00"), at(1, "09:00")),
                    WEEK,
                    ZONE)
                .slots())
        .containsExactly(at(0, "09:00"), at(0, "10:00"), at(1, "09:00"));
  }

  @Test
  void where_the_window_has_none_the_first_of_each_of_the_next_days() {
    BoosterTimes times =
        BoosterTimes.of(
            List.of(
                at(7, "09:00"), at(7, "10:00"), at(8, "09:00"), at(9, "11:00"), at(10, "09:00")),
            WEEK,
            ZONE);
    assertThat(times.slots()).containsExactly(at(7, "09:00"), at(8, "09:00"), at(9, "11:00"));
    assertThat(times.inside()).isFalse();
    assertThat(BoosterTimes.of(List.of(), WEEK, ZONE)).isEqualTo(BoosterTimes.none());
  }

  private static FreeSlot at(int day, String time) {
    return new FreeSlot(
        ChairId.of(new UUID(1, 1)),
        "Chair 1",
        TimeRange.of(
            MONDAY.plusDays(day).atTime(LocalTime.parse(time)).atZone(ZONE).toInstant(),
            Duration.ofHours(2)));
  }
}
