package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.AskedDays;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SilentApi;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the list of silent diaries says where none is silent, in a year that no other test uses. */
class RunningDiariesIT extends ReprieveIT {

  private static final String NOON = "2021-06-15T10:00:00Z";
  private static final LocalDate DAY = LocalDate.of(2021, 6, 15);

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void says_that_none_runs_and_does_not_claim_that_all_answer() {
    ClinicFixture.open();
    ClockApi.set(NOON);
    VisitsApi visits = VisitsApi.as(Client.clinician());
    UUID patient = PatientsApi.as(Client.clinician()).register();
    visits.past(visits.course(patient, "CRPS"), Instant.parse("2021-06-10T10:00:00Z"));
    assertThat(SilentApi.page()).contains("No diary is running.");

    AskedDays.add(patient, DAY.minusDays(1), 1);

    assertThat(SilentApi.page()).contains("1 diary is running; none is silent.");
  }
}
