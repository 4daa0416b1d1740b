package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.Forms;
import health.reprieve.testing.InstrumentsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.Unique;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sheets that are refused say why and what would be taken. */
class SheetRefusalsIT extends ReprieveIT {

  private static final Instant AT = Instant.parse("2024-11-30T11:00:00Z");

  private final SheetsApi sheets = SheetsApi.as(Client.nurse());
  private final Forms forms = Forms.as(Client.nurse());
  private UUID patient;

  @BeforeEach
  void register() {
    patient = PatientsApi.as(Client.frontDesk()).register();
  }

  @Test
  void an_empty_questionnaire_says_that_an_answer_is_needed_and_leads_to_the_questions() {
    String refused = forms.refused("/sheets/of/" + patient + "/PHQ9", 400, "once", Unique.name());

    assertThat(refused)
        .contains("Answer at least one question.", "href=\"#answers\"", "id=\"answers\"");
    assertThat(sheets.of(patient)).isEmpty();
  }

  @Test
  void a_second_sheet_of_one_moment_is_refused_until_the_first_is_set_aside() {
    JsonNode first = sheets.recordAt(AT, patient, "PHQ9", 1, 2);

    sheets.tryRecordAt(AT, patient, "PHQ9", 1, 2).expectProblem(409, "sheet-exists");
    sheets.recordAt(AT.plusSeconds(60), patient, "PHQ9", 1, 2);
    sheets.recordAt(AT, patient, "GAD7", 1, 2);
    sheets.recordAt(AT, PatientsApi.as(Client.frontDesk()).register(), "PHQ9", 1, 2);

    sheets.trySetAside(first, "Wrong day").expect(200);
    JsonNode second = sheets.recordAt(AT, patient, "PHQ9", 1, 3);
    sheets.trySetAside(second, "Wrong again").expect(200);
    sheets.recordAt(AT, patient, "PHQ9", 1, 1);
  }

  @Test
  void the_form_says_that_one_stands_and_keeps_what_was_entered() {
    String form = "/sheets/of/" + patient + "/PHQ9";
    String[] fields = {
      "answers.1", "3", "answeredOn", "2024-11-29", "answeredTime", "11:00", "once", Unique.name()
    };
    forms.send(form, fields);
    forms.send(form, fields);
    assertThat(sheets.of(patient)).hasSize(1);

    fields[7] = Unique.name();
    assertThat(forms.refused(form, 409, fields))
        .contains("stands already for this moment", "value=\"2024-11-29\"")
        .containsPattern("name=\"answers.1\"[^>]* value=\"3\"[^>]* checked");
    assertThat(sheets.of(patient)).hasSize(1);
  }

  @Test
  void of_two_sheets_of_one_moment_at_the_same_instant_one_is_kept() {
    List<Answer> answers =
        Concurrently.times(4, () -> sheets.tryRecordAt(AT, patient, "PEG", 1, 2));

    assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).containsOnly(201, 409);
    assertThat(sheets.of(patient)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "MADRS, 4.5, A whole number from 0 to 60.",
    "MADRS, 61, A whole number from 0 to 60.",
    "HIT6, 50.5, A whole number from 36 to 78.",
    "PROMIS-PI, 55.55, 'A number from 20 to 90, with one decimal at most.'",
    "BPI-INT, 5.125, 'A number from 0 to 10, with two decimals at most.'"
  })
  void a_total_that_the_scale_cannot_give_is_refused_saying_what_is_allowed(
      String code, BigDecimal total, String allowed) {
    Answer refused = sheets.tryTotal(patient, code, total);

    refused.expectProblem(400, "invalid-request");
    assertThat(refused.json().path("violations").get(0).path("message").asText())
        .isEqualTo(allowed);
    assertThat(sheets.of(patient)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MADRS,34",
    "MADRS,34.0",
    "PROMIS-PI,55.5",
    "BPI-INT,5.29",
    "FIQR,56.67",
    "ODI,17.78"
  })
  void a_total_that_the_scale_can_give_is_kept(String code, BigDecimal total) {
    assertThat(
            sheets.tryTotal(patient, code, total).expect(201).json().path("total").decimalValue())
        .isEqualByComparingTo(total);
  }

  @Test
  void the_form_of_a_total_says_what_is_allowed_before_and_after() {
    String form = "/sheets/of/" + patient + "/MADRS";
    assertThat(forms.get(form)).contains("A whole number from 0 to 60.");
    assertThat(forms.refused(form, 400, "total", "4,5", "once", Unique.name()))
        .contains("id=\"total-error\"", "A whole number from 0 to 60.");
  }

  @Test
  void a_clinic_says_how_many_decimals_the_total_of_its_own_instrument_has() {
    InstrumentsApi clinician = InstrumentsApi.as(Client.clinician());
    String code = InstrumentsApi.freshCode();
    Map<String, Object> total =
        Map.of(
            "rule",
            "TOTAL_ONLY",
            "questions",
            List.of(),
            "bands",
            List.of(),
            "least",
            0,
            "most",
            50,
            "decimals",
            1);

    JsonNode loaded = clinician.tryLoad(code, total).expect(200).json();

    assertThat(loaded.path("decimals").asInt()).isEqualTo(1);
    assertThat(clinician.tryLoad(code, total).expect(200).json()).isEqualTo(loaded);
    sheets.tryTotal(patient, code, new BigDecimal("7.25")).expectProblem(400, "invalid-request");
    sheets.tryTotal(patient, code, new BigDecimal("7.5")).expect(201);
    assertThat(sheets.instrument("PHQ9").path("decimals").asInt()).isZero();
    assertThat(sheets.instrument("PEG").path("decimals").asInt()).isEqualTo(2);
  }

  @Test
  void one_question_without_an_answer_has_none() {
    String sheet =
        sheets.record(patient, "GAD7", 1, 3, 2, 3, 3, 3, 4, 3, 5, 3, 6, 3).path("id").asText();

    assertThat(forms.get("/sheets/" + sheet)).contains("1 of 7 questions has no answer.");
  }
}
