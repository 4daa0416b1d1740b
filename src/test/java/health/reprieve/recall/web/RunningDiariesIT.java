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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the list of silent diaries says where none is silent, in a year that no other test uses. */
class RunningDiariesIT extends ReprieveIT {

  private static final String NOON = "2021-06-15T10:00:00Z";
  private static final LocalDate DAY = LocalDate.of(2021, 6, 15);
  private static final Pattern SAID = Pattern.compile("(No|\\d+) diar(?:y is|ies are) running");

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void a_diary_runs_while_a_next_question_is_planned() {
    ClinicFixture.open();
    ClockApi.set(NOON);
    int before = running();
    UUID patient = treated("2021-06-10T10:00:00Z");
    assertThat(running()).isEqualTo(before + 1);
    AskedDays.add(patient, DAY.minusDays(1), 1);
    assertThat(running()).isEqualTo(before + 1);

    UUID over = treated("2021-03-15T10:00:00Z");
    AskedDays.add(over, LocalDate.of(2021, 6, 7), 1);

    assertThat(running()).isEqualTo(before + 1);
  }

  /** Whose only infusion ended then; the plan asks until 84 days later. */
  private static UUID treated(String ended) {
    VisitsApi visits = VisitsApi.as(Client.clinician());
    UUID patient = PatientsApi.as(Client.clinician()).register();
    visits.past(visits.course(patient, "CRPS"), Instant.parse(ended));
    return patient;
  }

  private static int running() {
    Matcher said = SAID.matcher(SilentApi.page());
    assertThat(said.find()).isTrue();
    return said.group(1).equals("No") ? 0 : Integer.parseInt(said.group(1));
  }
}
