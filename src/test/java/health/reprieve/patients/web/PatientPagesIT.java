package health.reprieve.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PatientPages;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientPagesIT extends ReprieveIT {

  private final PatientPages pages = PatientPages.as(Client.frontDesk());

  @Test
  void registers_by_form_and_a_repeat_of_the_form_makes_nothing_new() {
    Map<String, Object> form = pages.registerForm();
    form.putAll(PatientsApi.someone());
    UUID first = PatientPages.id(pages.register(form));
    UUID second = PatientPages.id(pages.register(form));
    assertThat(second).isEqualTo(first);
    assertThat(pages.open(first)).contains("Nell Mockford", "3 Mar 1979");
  }

  @Test
  void shows_the_form_again_with_what_was_entered_and_what_is_wrong() {
    Map<String, Object> form = pages.registerForm();
    form.putAll(PatientsApi.someone("dateOfBirth", "2199-01-01", "givenName", "Keepme"));
    Answer refused = pages.register(form).expect(400);
    assertThat(refused.body()).contains("This date lies in the future", "value=\"Keepme\"");
  }

  @Test
  void says_that_a_record_number_is_taken() {
    String number = Unique.recordNumber();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("recordNumber", number));
    Map<String, Object> form = pages.registerForm();
    form.putAll(PatientsApi.someone("recordNumber", number));
    assertThat(pages.register(form).expect(409).body())
        .contains("Another patient has this record number");
  }

  @Test
  void loses_nothing_of_a_stale_edit() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    Map<String, Object> mine = pages.editForm(id);
    Map<String, Object> theirs = pages.editForm(id);
    theirs.putAll(PatientsApi.someone("givenName", "Theirs"));
    assertThat(PatientPages.id(pages.save(id, theirs))).isEqualTo(id);
    mine.putAll(PatientsApi.someone("givenName", "Mine"));
    Answer refused = pages.save(id, mine).expect(412);
    assertThat(refused.body())
        .contains("Kim Deskham changed the patient at ", "value=\"Mine\"")
        .contains("Stands now: <b>Theirs</b>", "Load the patient as stored now");
    assertThat(pages.open(id)).contains("Theirs");
  }

  @Test
  void writes_a_name_as_text_never_as_markup() {
    String name = Unique.name();
    String script = "<script>alert('" + name + "')</script>";
    UUID id =
        PatientsApi.id(
            PatientsApi.as(Client.frontDesk())
                .register(PatientsApi.someone("givenName", script, "familyName", name)));
    for (String page : List.of(pages.open(id), pages.search(name), pages.searchPart(script))) {
      assertThat(page).doesNotContain("<script>alert").contains("&lt;script");
    }
  }

  @Test
  void keeps_what_was_searched_for_out_of_every_address() {
    assertThat(pages.list())
        .contains("method=\"post\" action=\"/patients/search\"")
        .doesNotContain("action=\"/patients\"", "hx-get");
  }

  @Test
  void answers_a_search_with_a_page_or_with_the_table_alone() {
    String name = Unique.name();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", name));
    assertThat(pages.search(name)).contains("<html", "1 found", "Nell " + name);
    assertThat(pages.searchPart(name)).doesNotContain("<html").contains("1 found", "Nell " + name);
    assertThat(pages.search(name + "x")).contains("Nobody found");
  }

  @Test
  void adds_a_condition_from_the_list_and_says_when_it_is_there_already() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    pages.addCondition(id, "CRPS/G90.511").expect(303);
    assertThat(pages.open(id)).contains("Complex regional pain syndrome I of right upper limb");
    assertThat(pages.addCondition(id, "CRPS/G90.511").expect(409).body())
        .contains("The patient already has this condition");
  }

  @Test
  void shows_parts_of_visits_and_scores_to_nurses_only() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    assertThat(pages.open(id)).contains("/appointments/of/" + id).doesNotContain("/scores/of/");
    assertThat(PatientPages.as(Client.nurse()).open(id))
        .contains("/visits/of/" + id, "/scores/of/" + id);
  }

  @Test
  void takes_the_intake_by_form() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    Map<String, Object> form = PatientPages.hidden(pages.intakeForm(id));
    form.put("symptoms", List.of("BURNING", "SORENESS"));
    assertThat(PatientPages.id(pages.take(id, form))).isEqualTo(id);
    assertThat(pages.open(id)).contains("Soreness; Burning", "/medications/of/" + id);
  }

  @Test
  void records_and_corrects_a_medication_review_by_form_with_empty_rows_and_a_decimal_comma() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    Map<String, Object> form = PatientPages.hidden(pages.medicationForm(id, "new"));
    form.put("day", "2024-05-04");
    form.putAll(row(0, "", "", ""));
    form.putAll(row(1, "Tramadol", "100 mg", ""));
    assertThat(pages.saveMedication(id, "new", form).expect(400).body())
        .contains("say that no opioid is taken", "value=\"Tramadol\"");

    form.putAll(row(1, "Tramadol", "100 mg", "7,5"));
    assertThat(PatientPages.id(pages.saveMedication(id, "new", form))).isEqualTo(id);
    assertThat(PatientPages.id(pages.saveMedication(id, "new", form))).isEqualTo(id);
    String shown = pages.medications(id);
    assertThat(shown).contains("Tramadol", "7.5 MME", "4 May 2024").containsOnlyOnce(">Correct<");

    String review = MedicationApi.as(Client.frontDesk()).of(id).get(0).path("id").asText();
    Map<String, Object> correction = PatientPages.hidden(pages.medicationForm(id, review));
    correction.putAll(Map.of("day", "2024-05-05", "noOpioids", "on"));
    assertThat(pages.saveMedication(id, review, correction).expect(400).body()).contains("Needed.");
    correction.put("reason", "It was the partner's");
    pages.saveMedication(id, review, correction).expect(303);
    assertThat(pages.medications(id))
        .contains("no opioids", "5 May 2024", "partner", "Was 4 May 2024: Tramadol 100 mg");
  }

  @Test
  void marks_and_links_a_record_number_that_is_taken() {
    String taken = Unique.recordNumber();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("recordNumber", taken));
    Map<String, Object> form = pages.registerForm();
    form.putAll(PatientsApi.someone("recordNumber", taken));
    assertThat(pages.register(form).expect(409).body())
        .contains("href=\"#recordNumber\"", "aria-describedby=\"recordNumber-error\"")
        .contains("Another patient has this record number.");
  }

  @Test
  void shows_the_nearest_where_nobody_is_found() {
    String family = Unique.name();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", family));
    String slip = family.substring(0, 3) + "x" + family.substring(3);
    assertThat(pages.search(slip)).contains("These come nearest", "Nell " + family);
    assertThat(pages.search("zzzzxqwzz")).contains("Nobody found.");
  }

  @Test
  void loses_nothing_of_a_refused_intake_or_medication_review() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    Map<String, Object> form = PatientPages.hidden(pages.intakeForm(id));
    form.put("causes", List.of("SURGERY"));
    form.put("note", "x".repeat(2001));
    assertThat(pages.take(id, form).expect(400).body())
        .contains("At most 2000 characters.", "xxx</textarea>", "value=\"SURGERY\" checked");

    Map<String, Object> review = PatientPages.hidden(pages.medicationForm(id, "new"));
    review.putAll(row(0, "Tramadol", "", "many"));
    assertThat(pages.saveMedication(id, "new", review).expect(400).body())
        .contains("A number.", "value=\"many\"", "value=\"Tramadol\"");
  }

  @Test
  void edits_a_condition_of_the_catalogue_by_form() {
    PatientPages manager = PatientPages.as(Client.manager());
    assertThat(manager.conditions().expect(200).body()).contains("Fibromyalgia", "M79.7");
    Map<String, Object> form = PatientPages.hidden(manager.condition("FIBROMYALGIA"));
    form.putAll(Map.of("name", "Fibromyalgia", "position", "2", "active", "true"));
    form.putAll(code(0, "ICD-10-CM", "M79.7", "Fibromyalgia syndrome"));
    form.putAll(code(1, "ICD-10-CM", "", ""));
    manager.saveCondition("FIBROMYALGIA", form).expect(303);
    assertThat(manager.condition("FIBROMYALGIA")).contains("value=\"Fibromyalgia syndrome\"");
    assertThat(manager.saveCondition("FIBROMYALGIA", form).expect(412).body())
        .contains("changed the condition at ");
  }

  @Test
  void edits_the_measure_as_a_clinician_only() {
    PatientPages clinician = PatientPages.as(Client.clinician());
    Map<String, Object> form = PatientPages.hidden(clinician.condition("MIGRAINE"));
    form.put("endpoint", "NRS");
    clinician.saveMeasure("MIGRAINE", form).expect(303);
    PatientPages.as(Client.manager()).saveMeasure("MIGRAINE", form).expect(403);
    clinician.saveCondition("MIGRAINE", form).expect(403);
    pages.conditions().expect(403);
    assertThat(ConditionsApi.as(Client.nurse()).one("MIGRAINE").path("endpoint").asText())
        .isEqualTo("NRS");
  }

  private static Map<String, Object> row(int number, String name, String dose, String mme) {
    String prefix = "medications." + number + ".";
    return new HashMap<>(
        Map.of(prefix + "name", name, prefix + "dose", dose, prefix + "mmePerDay", mme));
  }

  private static Map<String, Object> code(int number, String system, String code, String label) {
    String prefix = "codes." + number + ".";
    return Map.of(prefix + "system", system, prefix + "code", code, prefix + "label", label);
  }
}
