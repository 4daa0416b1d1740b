package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SessionTest {

  @Test
  void sessions_are_numbered_from_one() {
    assertThat(Session.firstFree(List.of())).isEqualTo(1);
    assertThat(Session.firstFree(List.of(1, 2))).isEqualTo(3);
  }

  @Test
  void a_cancelled_sessions_number_is_given_again_and_none_twice() {
    assertThat(Session.firstFree(List.of(1, 3))).isEqualTo(2);
  }
}
