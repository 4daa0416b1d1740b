package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeatTest {

  @Test
  void refuses_a_chair_that_is_out_of_service_during_the_visit() {
    Scene scene = new Scene();
    scene.chairOut(3, Scene.at("13:00"), Scene.at("15:00"), "Pump at service");
    scene.chairOut(2, Scene.at("09:00"), null, "Leak");
    assertThat(words(scene, 3))
        .containsExactly("Chair 3 is out of service until Tue 24 Nov, 15:00: Pump at service.");
    assertThat(words(scene, 2))
        .containsExactly("Chair 2 is out of service until further notice: Leak.");
    assertThat(words(scene, 1)).isEmpty();
  }

  private static List<String> words(Scene scene, int chair) {
    return BookingPolicy.conflicts(Scene.proposal(chair, Scene.pain("10:00")), scene.availability())
        .stream()
        .map(Conflict::words)
        .toList();
  }
}
