package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.patients.OpioidDose;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class OpioidsAroundTest {

  private static final LocalDate BEGAN = LocalDate.of(2026, 5, 4);
  private static final LocalDate ENDED = LocalDate.of(2026, 5, 18);

  private static OpioidDose dose(LocalDate on, int mme) {
    return new OpioidDose(on, BigDecimal.valueOf(mme));
  }

  @Test
  void before_is_the_last_review_up_to_the_day_of_the_first_infusion() {
    OpioidDose sameDay = dose(BEGAN, 60);
    List<OpioidDose> reviews =
        List.of(dose(BEGAN.plusDays(1), 40), sameDay, dose(BEGAN.minusDays(90), 80));

    assertThat(OpioidsAround.of(reviews, BEGAN, ENDED, null))
        .isEqualTo(new OpioidsAround(sameDay, null));
  }

  @Test
  void a_review_of_more_than_90_days_before_does_not_speak_for_before() {
    OpioidDose day90 = dose(BEGAN.minusDays(90), 80);

    assertThat(OpioidsAround.of(List.of(day90), BEGAN, ENDED, null).before()).isEqualTo(day90);
    assertThat(
            OpioidsAround.of(List.of(dose(BEGAN.minusDays(91), 80)), BEGAN, ENDED, null).before())
        .isNull();
  }

  @Test
  void after_is_the_last_review_of_days_14_to_42() {
    OpioidDose day42 = dose(ENDED.plusDays(42), 20);
    List<OpioidDose> reviews =
        List.of(
            dose(ENDED.plusDays(13), 50),
            dose(ENDED.plusDays(14), 30),
            day42,
            dose(ENDED.plusDays(43), 10));

    assertThat(OpioidsAround.of(reviews, BEGAN, ENDED, null).after()).isEqualTo(day42);
    assertThat(OpioidsAround.of(reviews.subList(0, 1), BEGAN, ENDED, null).after()).isNull();
    assertThat(OpioidsAround.of(reviews.subList(3, 4), BEGAN, ENDED, null).after()).isNull();
  }

  @Test
  void nothing_after_the_next_infusion_speaks_for_this_course() {
    OpioidDose onTheDay = dose(ENDED.plusDays(28), 30);
    List<OpioidDose> reviews = List.of(onTheDay, dose(ENDED.plusDays(29), 10));

    assertThat(OpioidsAround.of(reviews, BEGAN, ENDED, ENDED.plusDays(28)).after())
        .isEqualTo(onTheDay);
  }

  @Test
  void a_review_that_left_the_opioids_open_hides_older_ones() {
    List<OpioidDose> reviews =
        List.of(dose(BEGAN.minusDays(90), 80), new OpioidDose(BEGAN.minusDays(1), null));

    assertThat(OpioidsAround.of(reviews, BEGAN, null, null))
        .isEqualTo(new OpioidsAround(null, null));
  }
}
