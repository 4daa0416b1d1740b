package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AskedDays;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SilentApi;
import health.reprieve.testing.TreatedPatient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * When a patient was heard is told by the clinic's clock of that day. The clocks of Amsterdam went
 * back on 30 October 2016 and forward on 27 March 2016.
 */
class SilentAcrossClockChangeIT extends ReprieveIT {

  @AfterEach
  void real_time() {
    ClockApi.reset();
  }

  /** At half past midnight of the 28th in summer time, which in winter time is still the 27th. */
  @Test
  void who_was_heard_on_the_day_of_the_first_question_is_asked_two_in_vain() {
    UUID patient =
        asked(
            "2016-11-01T09:00:00Z",
            "2016-10-26T12:00:00Z",
            "2016-10-27T22:30:00Z",
            LocalDate.of(2016, 10, 28));

    assertThat(SilentApi.row(patient).isMissingNode()).isTrue();
  }

  /** At half past eleven of the 24th in winter time, which in summer time is the 25th. */
  @Test
  void who_was_heard_on_the_day_before_the_first_question_is_asked_three_in_vain() {
    UUID patient =
        asked(
            "2016-03-29T09:00:00Z",
            "2016-03-23T12:00:00Z",
            "2016-03-24T22:30:00Z",
            LocalDate.of(2016, 3, 25));

    assertThat(SilentApi.row(patient).path("unanswered").asInt()).isEqualTo(3);
  }

  /** Asked on three days in a row, as it stands now. */
  private static UUID asked(String now, String ended, String heard, LocalDate first) {
    ClinicFixture.open();
    ClockApi.set(now);
    UUID patient = TreatedPatient.register().course("CRPS", Instant.parse(ended)).id();
    AskedDays.add(patient, first, 3);
    ScoresApi.as(Client.nurse()).record(ScoresApi.followUp(patient, Instant.parse(heard), 4));
    return patient;
  }
}
