package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.platform.time.TimeRange;
import org.junit.jupiter.api.Test;

class AvailabilityTest {

  private static final TimeRange NOON = TimeRange.of(Scene.at("12:00"), Scene.at("13:00"));

  private final Scene scene = new Scene();

  @Test
  void counts_a_visit_that_is_only_offered_with_its_chair_its_patient_and_its_nurses() {
    Availability before = scene.nurses("07:00", "18:00", 1).availability();
    Availability after = before.with(Scene.proposal(2, Scene.mood("12:00")));

    assertThat(BookingPolicy.conflicts(Scene.proposal(2, Scene.mood("12:00")), before)).isEmpty();
    assertThat(BookingPolicy.conflicts(Scene.proposal(2, Scene.mood("12:00")), after))
        .extracting(Conflict::obstacle)
        .contains(Obstacle.CHAIR_TAKEN, Obstacle.PATIENT_ELSEWHERE, Obstacle.NURSE_LOAD);
    assertThat(after.loadAt(Scene.at("12:30")).needed()).isEqualTo(12);
    assertThat(before.loadAt(Scene.at("12:30")).needed()).isZero();
  }

  @Test
  void is_full_once_visits_take_all_chairs_in_every_quarter_hour() {
    scene.booked(1, 2, Scene.mood("11:00")).booked(2, 3, Scene.mood("11:30"));
    assertThat(scene.availability().isFull(NOON)).isFalse();

    scene.booked(3, 4, Scene.mood("11:30"));
    assertThat(scene.availability().isFull(NOON)).isTrue();

    TimeRange longer = TimeRange.of(NOON.start(), Scene.at("13:15"));
    assertThat(scene.availability().isFull(longer)).isFalse();
  }

  @Test
  void is_not_full_because_a_chair_is_out_of_service_or_closed() {
    scene.booked(1, 2, Scene.mood("11:00")).booked(2, 3, Scene.mood("11:30"));
    scene.chairOut(3, Scene.at("08:00"), null, "Service");
    assertThat(scene.availability().isFull(NOON)).isFalse();

    scene.chairClosed(3, "Closed for now");
    assertThat(scene.availability().isFull(NOON)).isFalse();
  }

  @Test
  void is_full_where_no_quarter_hour_is_left_to_begin_in() {
    TimeRange rest = TimeRange.of(Scene.at("12:50"), Scene.at("13:00"));

    assertThat(scene.availability().isFull(rest)).isTrue();
    assertThat(scene.availability().isFull(NOON)).isFalse();
  }
}
