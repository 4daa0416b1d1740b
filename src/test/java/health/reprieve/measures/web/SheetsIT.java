package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.Forms;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The instruments as they ship, sheets filled in, and the tasks they raise. */
class SheetsIT extends ReprieveIT {

  private final SheetsApi sheets = SheetsApi.as(Client.nurse());
  private final Forms forms = Forms.as(Client.nurse());
  private UUID patient;

  @BeforeEach
  void register() {
    patient = PatientsApi.as(Client.frontDesk()).register();
  }

  /** Codes and rules as in clinical.md, 2.1 and 2.2, from LOINC's own panels. */
  @ParameterizedTest
  @CsvSource({
    "PEG,3,MEAN,0,91148-7,91147-9,91146-1",
    "PHQ9,9,SUM,2,44249-1,44261-6,44260-8",
    "GAD7,7,SUM,0,69737-5,70274-6,69736-7"
  })
  void an_instrument_carries_its_rule_and_its_codes(
      String code,
      int questions,
      String rule,
      int missing,
      String panel,
      String total,
      String last) {
    JsonNode instrument = sheets.instrument(code);
    assertThat(instrument.path("questions")).hasSize(questions);
    assertThat(instrument.path("rule").asText()).isEqualTo(rule);
    assertThat(instrument.path("missingMost").asInt()).isEqualTo(missing);
    assertThat(instrument.path("panelLoinc").asText()).isEqualTo(panel);
    assertThat(instrument.path("totalLoinc").asText()).isEqualTo(total);
    assertThat(instrument.path("questions").get(questions - 1).path("loinc").asText())
        .isEqualTo(last);
    assertThat(instrument.path("licence").asText()).isNotBlank();
  }

  @Test
  void refuses_answers_given_before_the_birth() {
    sheets
        .tryRecordAt(Instant.parse("1900-01-01T10:00:00Z"), patient, "PHQ9", 1, 0)
        .expectProblem(422, "before-birth");
    assertThat(forms.get("/sheets/of/" + patient)).doesNotContain("1900");
  }

  /** Codes and rules as in clinical.md, 2.1 and 2.2: the four questions stand for themselves. */
  @Test
  void the_numeric_rating_scale_has_four_questions_and_no_total() {
    JsonNode scale = sheets.instrument("NRS");
    assertThat(scale.path("rule").asText()).isEqualTo("EACH");
    assertThat(scale.path("questions"))
        .extracting(one -> one.path("text").asText())
        .containsExactly(
            "Pain now",
            "Average pain, last 24 h",
            "Worst pain, last 24 h",
            "Least pain, last 24 h");
    assertThat(scale.path("questions").get(0).path("loinc").asText()).isEqualTo("72514-3");
    sheets.tryRecord(patient, "NRS", 1, 5).expectProblem(400, "invalid-request");
    assertThat(forms.get("/sheets/of/" + patient)).doesNotContain("Numeric rating scale");
  }

  @ParameterizedTest
  @CsvSource({"NOW", "AVERAGE_24H", "WORST_24H", "LEAST_24H"})
  void each_question_of_the_rating_scale_is_kept_as_a_score(String item) {
    VisitsApi.as(Client.clinician()).course(patient, "CRPS");
    Map<String, Object> score =
        ScoresApi.followUp(patient, Instant.parse("2001-02-03T10:00:00Z"), 6);
    score.put("item", item);
    assertThat(ScoresApi.as(Client.nurse()).record(score).path("item").asText()).isEqualTo(item);
  }

  /** Bands as published: Kroenke 2001 for the PHQ-9, Spitzer 2006 for the GAD-7. */
  @ParameterizedTest
  @CsvSource({
    "PHQ9,'0 minimal, 5 mild, 10 moderate, 15 moderately severe, 20 severe'",
    "GAD7,'0 minimal, 5 mild, 10 moderate, 15 severe'"
  })
  void an_instrument_carries_its_bands_language_and_edition(String code, String bands) {
    JsonNode instrument = sheets.instrument(code);
    assertThat(instrument.path("bands"))
        .extracting(band -> band.path("least").asInt() + " " + band.path("words").asText())
        .containsExactly(bands.split(", "));
    assertThat(instrument.path("language").asText()).isEqualTo("en");
    assertThat(instrument.path("edition").asText()).isNotBlank();
    assertThat(instrument.path("questions"))
        .allSatisfy(question -> assertThat(question.path("text").asText()).isNotBlank());
    assertThat(instrument.path("options")).hasSize(4);
  }

  @Test
  void the_global_impression_has_seven_answers_in_words() {
    assertThat(sheets.instrument("PGIC").path("options"))
        .extracting(option -> option.path("words").asText())
        .containsExactly(
            "very much improved",
            "much improved",
            "minimally improved",
            "no change",
            "minimally worse",
            "much worse",
            "very much worse");
    assertThat(sheets.record(patient, "PGIC", 1, 2).path("band").asText())
        .isEqualTo("much improved");
  }

  @ParameterizedTest
  @CsvSource({"BPI-INT", "PROMIS-PI", "MADRS", "HIT6", "ODI", "FIQR"})
  void of_a_licensed_instrument_no_question_is_shipped(String code) {
    JsonNode instrument = sheets.instrument(code);
    assertThat(instrument.path("rule").asText()).isEqualTo("TOTAL_ONLY");
    assertThat(instrument.path("questions")).isEmpty();
    assertThat(instrument.path("licence").asText()).isNotBlank();
  }

  /** 7 answers with the sum 14 of question 1 to 7: 14 × 9 / 7 = 18; with 6 there is no total. */
  @Test
  void a_phq9_lacking_two_answers_is_prorated_and_one_lacking_three_has_no_total() {
    JsonNode six = sheets.record(patient, "PHQ9", 1, 2, 2, 2, 3, 2, 4, 2, 5, 2, 6, 2);
    assertThat(six.hasNonNull("total")).isFalse();
    JsonNode seven = sheets.tryComplete(six, 7, 2).expect(200).json();
    assertThat(seven.path("total").asInt()).isEqualTo(18);
    assertThat(seven.path("unanswered")).hasSize(2);
  }

  @Test
  void a_gad7_lacking_one_answer_has_no_total() {
    JsonNode sheet = sheets.record(patient, "GAD7", 1, 3, 2, 3, 3, 3, 4, 3, 5, 3, 6, 3);
    assertThat(sheet.hasNonNull("total")).isFalse();
    assertThat(sheets.tryComplete(sheet, 7, 1).expect(200).json().path("total").asInt())
        .isEqualTo(19);
  }

  @ParameterizedTest
  @CsvSource({"0,minimal", "1,mild", "2,moderately severe", "3,severe"})
  void a_finished_phq9_has_its_total_and_its_band(int each, String band) {
    JsonNode sheet =
        sheets.record(
            patient, "PHQ9", 1, each, 2, each, 3, each, 4, each, 5, each, 6, each, 7, each, 8, each,
            9, each);
    assertThat(sheet.path("total").asInt()).isEqualTo(9 * each);
    assertThat(sheet.path("band").asText()).isEqualTo(band);
  }

  @Test
  void question_nine_above_zero_raises_a_task_at_once_even_on_an_unfinished_sheet() {
    JsonNode sheet = sheets.record(patient, "PHQ9", 1, 2, 9, 1);
    assertThat(sheet.hasNonNull("total")).isFalse();
    assertThat(sheets.tasks(patient))
        .singleElement()
        .satisfies(
            task -> assertThat(task.path("sheetId").asText()).isEqualTo(sheet.path("id").asText()));
    sheets.tryComplete(sheet, 2, 0).expect(200);
    assertThat(sheets.tasks(patient)).hasSize(1);
  }

  @Test
  void question_nine_that_comes_later_raises_it_then() {
    JsonNode sheet = sheets.record(patient, "PHQ9", 1, 2);
    assertThat(sheets.tasks(patient)).isEmpty();
    sheets.tryComplete(sheet, 9, 3).expect(200);
    assertThat(sheets.tasks(patient)).hasSize(1);
  }

  @Test
  void a_task_is_done_once_by_whoever_says_what_was_done() {
    sheets.record(patient, "PHQ9", 9, 1);
    JsonNode task = sheets.tasks(patient).get(0);
    sheets.tryFinish(task, "").expectProblem(400, "invalid-request");
    assertThat(forms.get("/tasks")).contains("An answer needs a look today");
    forms.send("/tasks/" + task.path("id").asText() + "/finish", "note", "Spoke; plan agreed.");
    assertThat(sheets.tasks(patient)).isEmpty();
    sheets.tryFinish(task, "again").expectProblem(409, "task-done");
  }

  @Test
  void an_unfinished_sheet_is_completed_and_an_answer_that_stands_stays() {
    JsonNode sheet = sheets.record(patient, "PEG", 1, 8, 2, 7);
    assertThat(sheet.path("unanswered").get(0).asInt()).isEqualTo(3);
    sheets.tryComplete(sheet, 1, 2).expectProblem(409, "answer-stands");
    JsonNode done = sheets.tryComplete(sheet, 3, 8).expect(200).json();
    assertThat(done.path("total").asText()).isEqualTo("7.67");
    sheets.tryComplete(sheet, 3, 8).expectProblem(412, "stale");
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "5", "9"})
  void the_version_that_is_answered_is_the_one_that_stands(int given) {
    int[] answers = IntStream.rangeClosed(1, given).flatMap(n -> IntStream.of(n, 1)).toArray();
    JsonNode sheet = sheets.record(patient, "PHQ9", answers);
    assertThat(sheets.of(patient).get(0).path("version")).isEqualTo(sheet.path("version"));
  }

  @Test
  void a_wrong_sheet_is_set_aside_and_stays_on_record() {
    JsonNode sheet = sheets.record(patient, "PGIC", 1, 2);
    JsonNode aside = sheets.trySetAside(sheet, "Another patient's").expect(200).json();
    assertThat(aside.path("setAsideBecause").asText()).isEqualTo("Another patient's");
    sheets.trySetAside(aside, "twice").expectProblem(409, "sheet-set-aside");
    assertThat(sheets.of(patient)).hasSize(1);
  }

  @Test
  void of_a_licensed_instrument_only_the_total_is_entered() {
    sheets.tryRecord(patient, "MADRS", 1, 2).expectProblem(400, "invalid-request");
    sheets.tryTotal(patient, "MADRS", 61).expectProblem(400, "invalid-request");
    assertThat(sheets.tryTotal(patient, "MADRS", 34).expect(201).json().path("total").asInt())
        .isEqualTo(34);
    sheets.tryTotal(patient, "PHQ9", 12).expectProblem(400, "invalid-request");
  }

  @Test
  void refuses_what_the_instrument_does_not_take() {
    sheets.tryRecord(patient, "PHQ9", 1, 4, 10, 0).expectProblem(400, "invalid-request");
    sheets.tryRecord(patient, "PHQ9").expectProblem(400, "invalid-request");
    sheets.tryRecord(patient, "NOSUCH", 1, 1).expectProblem(404, "not-found");
    sheets.tryRecord(UUID.randomUUID(), "PEG", 1, 1).expectProblem(404, "not-found");
    SheetsApi desk = SheetsApi.as(Client.frontDesk());
    desk.tryRecord(patient, "PEG", 1, 1).expectProblem(403, "forbidden");
    desk.tryTasks().expectProblem(403, "forbidden");
  }

  @Test
  void a_repeat_answers_the_sheet_that_it_made() {
    String key = Unique.name();
    JsonNode first = sheets.recordOnce(key, patient, "PHQ9", 9, 2);
    assertThat(sheets.recordOnce(key, patient, "PHQ9", 9, 2)).isEqualTo(first);
    assertThat(sheets.of(patient)).hasSize(1);
    assertThat(sheets.tasks(patient)).hasSize(1);
  }

  @Test
  void a_sheet_is_filled_in_and_completed_by_form() {
    String form = "/sheets/of/" + patient + "/PEG";
    assertThat(forms.get(form)).contains("public domain", "enjoyment of life");
    assertThat(forms.refused(form, 400, "answers.1", "11")).contains("A whole number from 0 to 10");
    forms.send(form, "answers.1", "6", "answers.2", "5", "once", Unique.name());
    JsonNode sheet = sheets.of(patient).get(0);
    String page = "/sheets/" + sheet.path("id").asText();
    assertThat(forms.get(page)).contains("Unfinished, no total.", "1 of 3 questions");
    forms.send(page, "answers.3", "7", "version", sheet.path("version").asText());
    assertThat(forms.get(page)).contains("Total 6");
    assertThat(forms.get("/sheets/of/" + patient)).contains("PEG pain scale");
  }

  @Test
  void a_paper_form_of_last_week_is_dated_on_its_page() {
    ClinicFixture.open();
    LocalDate today = LocalDate.now(ZoneId.of(ClinicFixture.ZONE));
    String form = "/sheets/of/" + patient + "/PHQ9";
    assertThat(forms.get(form))
        .containsPattern("name=\"answeredOn\" type=\"date\" value=\"\\d{4}-\\d\\d-\\d\\d\"")
        .containsPattern("name=\"answeredTime\" type=\"time\" value=\"\\d\\d:\\d\\d\"");

    assertThat(dated(form, 422, "1900-01-01", "16:45"))
        .contains("was not born yet", "value=\"1900-01-01\"", "value=\"16:45\"");
    assertThat(dated(form, 422, today.plusDays(2).toString(), "16:45"))
        .contains("speaks for a moment that has passed", "value=\"" + today.plusDays(2) + "\"");
    assertThat(dated(form, 400, today.minusDays(7).toString(), "")).contains("Needed.");
    assertThat(sheets.of(patient)).isEmpty();

    forms.send(
        form,
        "answers.1",
        "3",
        "answeredOn",
        today.minusDays(7).toString(),
        "answeredTime",
        "16:45",
        "once",
        Unique.name());
    assertThat(sheets.of(patient).path(0).path("answeredAt").asText())
        .isEqualTo(ClinicDay.instant(today.minusDays(7), "16:45").toString());
  }

  private String dated(String form, int status, String day, String time) {
    String refused =
        forms.refused(
            form,
            status,
            "answers.1",
            "3",
            "answeredOn",
            day,
            "answeredTime",
            time,
            "once",
            Unique.name());
    assertThat(refused).containsPattern("name=\"answers.1\"[^>]* value=\"3\"[^>]* checked");
    return refused;
  }
}
