package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.Forms;
import health.reprieve.testing.InstrumentsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A clinic loads an instrument of its own as data. */
class InstrumentLoadIT extends ReprieveIT {

  private final InstrumentsApi clinician = InstrumentsApi.as(Client.clinician());
  private final SheetsApi sheets = SheetsApi.as(Client.nurse());
  private final String code = InstrumentsApi.freshCode();

  @Test
  void a_loaded_instrument_is_filled_in_by_its_own_rule_and_alarm() {
    long line = AuditTable.last();
    JsonNode loaded = clinician.tryLoad(code, Map.of()).expect(200).json();
    assertThat(loaded.path("most").asInt()).isEqualTo(8);
    assertThat(AuditTable.since(line))
        .anyMatch(entry -> entry.contains("instrument loaded: " + code));

    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    JsonNode sheet = sheets.record(patient, code, 1, 3, 2, 4);
    assertThat(sheet.path("total").asInt()).isEqualTo(7);
    assertThat(sheet.path("band").asText()).isEqualTo("poor");
    assertThat(sheets.tasks(patient)).hasSize(1);
  }

  @Test
  void the_same_one_again_changes_nothing_and_another_one_is_refused() {
    JsonNode first = clinician.tryLoad(code, Map.of()).expect(200).json();
    assertThat(clinician.tryLoad(code, Map.of()).expect(200).json()).isEqualTo(first);
    clinician.tryLoad(code, Map.of("title", "Another")).expectProblem(409, "instrument-exists");
    clinician.tryLoad("PHQ9", Map.of()).expectProblem(409, "instrument-exists");
    assertThat(sheets.instrument("PHQ9").path("questions")).hasSize(9);
  }

  @Test
  void what_is_not_sound_is_refused_and_only_clinicians_load() {
    clinician.tryLoad(code, Map.of("missingMost", 2)).expectProblem(400, "invalid-request");
    clinician.tryLoad(code, Map.of("licence", "")).expectProblem(400, "invalid-request");
    for (Client other : new Client[] {Client.manager(), Client.nurse(), Client.frontDesk()}) {
      InstrumentsApi.as(other).tryLoad(code, Map.of()).expectProblem(403, "forbidden");
    }
    clinician.tryGet(code).expectProblem(404, "not-found");
  }

  @Test
  void the_page_loads_what_the_interface_takes() {
    Forms forms = Forms.as(Client.clinician());
    String text = InstrumentsApi.text(code);
    assertThat(forms.refused("/setup/instruments", 400, "instrument", "no JSON"))
        .contains("One JSON object");
    assertThat(
            forms.refused(
                "/setup/instruments", 400, "instrument", text.replace("\"SUM\"", "\"EACH\"")))
        .contains("rule: SUM, MEAN or TOTAL_ONLY");
    forms.send("/setup/instruments", "instrument", text);
    assertThat(forms.get("/setup/instruments")).contains(code, "Sleep, short", "Load your own");
    assertThat(Forms.as(Client.manager()).get("/setup/instruments"))
        .contains(code)
        .doesNotContain("Load your own");
  }
}
