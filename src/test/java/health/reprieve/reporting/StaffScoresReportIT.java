package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff enter counts as relief only for times after the patient left. */
class StaffScoresReportIT extends ReprieveIT {

  private static final Instant ENDED = Instant.parse("1989-03-01T12:00:00Z");

  private final Client clinician = Client.clinician();
  private final DefinitionApi definition = DefinitionApi.as(clinician);
  private final ImportsApi imports = ImportsApi.as(clinician);

  @BeforeEach
  void show_single_patients() {
    definition.change("smallestCell", 1, "smallestExportCell", 1);
  }

  @AfterEach
  void restore() {
    definition.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void a_score_that_turns_out_to_lie_in_the_visit_counts_no_longer_an_imported_one_does() {
    JsonNode patient =
        PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
    UUID id = PatientsApi.id(patient);
    VisitsApi visits = VisitsApi.as(clinician);
    UUID visit = visits.past(visits.course(id, "CRPS"), ENDED);
    load(patient, ENDED.minus(Duration.ofHours(1)), 8, "before");
    ScoresApi.as(clinician).record(ScoresApi.followUp(id, ENDED.plus(Duration.ofMinutes(90)), 0));
    assertThat(assessed()).isEqualTo(1);

    Map<String, Object> right = VisitsApi.pastEnding(ENDED);
    right.put("leftAt", ENDED.plus(Duration.ofHours(2)).toString());
    right.put("version", visits.get(visit).path("version").asInt());
    right.put("reason", "left later");
    visits.correct(visit, right).expect(200);
    assertThat(assessed()).isZero();

    load(patient, ENDED.plus(Duration.ofMinutes(100)), 0, "home");
    assertThat(assessed()).isEqualTo(1);
  }

  private void load(JsonNode patient, Instant time, int score, String kind) {
    String number = patient.path("recordNumber").asText();
    imports.load(ImportsApi.HEADER + ImportsApi.row(number, "CRPS", time, score, kind));
  }

  private int assessed() {
    JsonNode figures = ReportsApi.as(clinician).conditions(1989).path("total").path("figures");
    return ReportsApi.relief(figures, 30).path("total").asInt();
  }
}
