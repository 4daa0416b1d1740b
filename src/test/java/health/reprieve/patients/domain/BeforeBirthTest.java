package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BeforeBirthTest {

  private static final LocalDate BORN = LocalDate.of(1956, 4, 2);

  @Test
  void refuses_the_day_before_and_takes_the_day_of_birth() {
    assertThatThrownBy(() -> BeforeBirth.refuseUnlessBorn(BORN, BORN.minusDays(1)))
        .isInstanceOf(BeforeBirth.class)
        .hasMessageContaining("born");
    assertThatCode(() -> BeforeBirth.refuseUnlessBorn(BORN, BORN)).doesNotThrowAnyException();
  }
}
