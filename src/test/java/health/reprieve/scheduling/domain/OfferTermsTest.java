package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OfferTermsTest {

  private static final LocalDate MONDAY = SeriesScene.MONDAY;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final Instant FRIDAY = Scene.at(MONDAY.plusDays(4), "10:00");

  private final OfferTerms fourHours = new OfferTerms(SiteId.of(new UUID(0, 1)), 4);

  @Test
  void lets_an_offer_run_out_after_the_hours() {
    assertThat(expiry(MONDAY, "10:00", FRIDAY)).isEqualTo(Scene.at(MONDAY, "14:00"));
  }

  @Test
  void lets_an_offer_run_out_on_the_minute() {
    Instant now = Scene.at(MONDAY, "10:00").plusMillis(59_123);

    assertThat(fourHours.expiry(now, FRIDAY, Scene.ZONE)).isEqualTo(Scene.at(MONDAY, "14:00"));
  }

  @Test
  void lets_no_offer_run_out_in_the_night() {
    assertThat(expiry(MONDAY, "16:00", FRIDAY)).isEqualTo(Scene.at(TUESDAY, "09:00"));
    assertThat(expiry(MONDAY, "21:30", FRIDAY)).isEqualTo(Scene.at(TUESDAY, "09:00"));
    assertThat(expiry(MONDAY, "15:45", FRIDAY)).isEqualTo(Scene.at(MONDAY, "19:45"));
  }

  @Test
  void lets_no_offer_outlast_the_start_of_its_visit() {
    Instant noon = Scene.at(MONDAY, "12:00");

    assertThat(expiry(MONDAY, "10:00", noon)).isEqualTo(noon);
  }

  @Test
  void refuses_less_than_an_hour_and_more_than_three_days() {
    assertThatThrownBy(() -> fourHours.change(0)).isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> fourHours.change(73)).isInstanceOf(InvalidRequest.class);
    fourHours.change(72);
    assertThat(fourHours.hours()).isEqualTo(72);
  }

  private Instant expiry(LocalDate day, String time, Instant start) {
    return fourHours.expiry(Scene.at(day, time), start, Scene.ZONE);
  }
}
