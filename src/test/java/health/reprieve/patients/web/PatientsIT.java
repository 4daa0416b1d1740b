package health.reprieve.patients.web;

import static health.reprieve.testing.PatientsApi.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.JsonOperations;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PatientsIT extends ReprieveIT {

  private final PatientsApi patients = PatientsApi.as(Client.frontDesk());

  @Test
  void registers_a_patient_and_tells_what_was_registered() {
    String number = Unique.recordNumber();
    JsonNode patient =
        patients.register(
            someone(
                "recordNumber", "  " + number + " ",
                "givenName", " Jose\u0301  María ",
                "familyName", "Núñez",
                "dateOfBirth", "1980-02-29",
                "phone", "+34 555 0100",
                "email", "jm@example.org"));
    assertThat(patients.get(PatientsApi.id(patient))).isEqualTo(patient);
    assertThat(patient.path("recordNumber").asText()).isEqualTo(number);
    assertThat(patient.path("givenName").asText()).isEqualTo("José María");
    assertThat(patient.path("displayName").asText()).isEqualTo("José María Núñez");
    assertThat(patient.path("shortName").asText()).isEqualTo("Núñez J.");
    assertThat(patient.path("dateOfBirth").asText()).isEqualTo("1980-02-29");
  }

  @Test
  void registers_a_person_with_one_name() {
    String only = Unique.name();
    JsonNode patient = patients.register(someone("givenName", only, "familyName", ""));
    assertThat(patient.path("shortName").asText()).isEqualTo(only);
    assertThat(patients.search(only)).hasSize(1);
  }

  @Test
  void tells_every_field_that_is_wrong() {
    Answer refused =
        patients.registerRefused(
            someone(
                "recordNumber", "",
                "givenName", " ",
                "familyName", "",
                "dateOfBirth", "1979-02-29",
                "sex", "neither",
                "phone", "none",
                "email", "nowhere"),
            400,
            "invalid-request");
    assertThat(refused.json().path("violations").findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "recordNumber", "familyName", "dateOfBirth", "sex", "phone", "email");
  }

  @Test
  void refuses_a_birth_in_the_future_or_before_1900() {
    patients.registerRefused(someone("dateOfBirth", "2999-01-01"), 400, "invalid-request");
    patients.registerRefused(someone("dateOfBirth", "1899-12-31"), 400, "invalid-request");
  }

  @Test
  void refuses_a_second_patient_with_the_same_record_number() {
    String number = Unique.recordNumber();
    patients.register(someone("recordNumber", number));
    patients.registerRefused(someone("recordNumber", number), 409, "record-number-taken");
    patients.registerRefused(
        someone("recordNumber", number.toLowerCase(java.util.Locale.ROOT)),
        409,
        "record-number-taken");
  }

  @Test
  void lets_exactly_one_of_two_at_the_same_instant_have_a_record_number() {
    for (int round = 0; round < 5; round++) {
      String number = Unique.recordNumber();
      List<Answer> answers =
          Concurrently.twice(() -> patients.tryRegister(someone("recordNumber", number)));
      assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
    }
  }

  @Test
  void answers_a_repeat_with_what_the_first_request_made() {
    String key = UUID.randomUUID().toString();
    var body = someone();
    Answer first = patients.tryRegister(body, key).expect(201);
    Answer second = patients.tryRegister(body, key).expect(201);
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(patients.search(first.json().path("recordNumber").asText())).hasSize(1);
  }

  @Test
  void answers_both_of_two_repeats_at_the_same_instant() {
    for (int round = 0; round < 5; round++) {
      String key = UUID.randomUUID().toString();
      var body = someone();
      List<Answer> answers = Concurrently.twice(() -> patients.tryRegister(body, key));
      assertThat(answers).extracting(Answer::status).containsExactly(201, 201);
      assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    }
  }

  @Test
  void finds_by_the_beginnings_of_names_in_any_order_without_accents() {
    String family = Unique.name();
    String number = Unique.recordNumber();
    patients.register(
        someone("recordNumber", number, "givenName", "Zoë-Ann", "familyName", family + "ø"));
    for (String words :
        List.of(
            family + " zoe",
            "ZOE " + family.toUpperCase(java.util.Locale.ROOT),
            "zoean " + family + "o",
            "ann " + family.substring(0, 6),
            "Zoë-A " + family)) {
      assertThat(patients.search(words)).as(words).contains(number);
    }
    assertThat(patients.search(family + " xavier")).isEmpty();
  }

  @Test
  void finds_by_record_number_and_by_date_of_birth_as_people_write_it() {
    String family = Unique.name();
    String number = Unique.recordNumber();
    patients.register(
        someone("recordNumber", number, "familyName", family, "dateOfBirth", "1953-04-07"));
    assertThat(patients.search(number)).containsExactly(number);
    assertThat(patients.search(number.replace("-", ""))).containsExactly(number);
    for (String day :
        List.of("1953-04-07", "7.4.1953", "07/04/1953", "04/07/1953", "1953-04", "7 Apr 1953")) {
      assertThat(patients.search(family + " " + day)).as(day).containsExactly(number);
    }
    assertThat(patients.search(family + " 4.7.1953")).isEmpty();
  }

  @Test
  void signs_alone_find_nobody() {
    patients.register();
    for (String signs : List.of("%", "_", "% _", "'")) {
      assertThat(patients.search(signs)).as(signs).isEmpty();
    }
  }

  @Test
  void says_when_there_are_more_than_asked_for() {
    String family = Unique.name();
    for (int i = 0; i < 3; i++) {
      patients.register(someone("familyName", family));
    }
    JsonNode found = patients.find(family, 2);
    assertThat(found.path("patients")).hasSize(2);
    assertThat(found.path("more").asBoolean()).isTrue();
    assertThat(patients.find(family, 3).path("more").asBoolean()).isFalse();
  }

  @Test
  void changes_details_and_finds_the_patient_by_the_new_ones_only() {
    String before = Unique.name();
    String after = Unique.name();
    var body = someone("familyName", before);
    JsonNode patient = patients.register(body);
    body.put("familyName", after);
    JsonNode changed =
        patients.change(PatientsApi.id(patient), patient.path("version").asInt(), body);
    assertThat(changed.path("version").asInt()).isGreaterThan(patient.path("version").asInt());
    assertThat(patients.search(after)).hasSize(1);
    assertThat(patients.search(before)).isEmpty();
  }

  @Test
  void refuses_a_change_to_a_record_number_that_is_taken() {
    String taken = Unique.recordNumber();
    patients.register(someone("recordNumber", taken));
    JsonNode patient = patients.register(someone());
    patients.changeRefused(
        PatientsApi.id(patient),
        patient.path("version").asInt(),
        someone("recordNumber", taken),
        409,
        "record-number-taken");
  }

  @Test
  void refuses_a_stale_change_and_keeps_what_the_other_wrote() {
    var body = someone();
    JsonNode patient = patients.register(body);
    UUID id = PatientsApi.id(patient);
    int read = patient.path("version").asInt();
    body.put("givenName", "First");
    patients.change(id, read, body);
    body.put("givenName", "Second");
    patients.changeRefused(id, read, body, 412, "stale");
    assertThat(patients.get(id).path("givenName").asText()).isEqualTo("First");
  }

  @Test
  void says_that_an_unknown_patient_is_not_there() {
    patients.getRefused(UUID.randomUUID(), 404, "not-found");
    patients.changeRefused(UUID.randomUUID(), 1, someone(), 404, "not-found");
  }

  @Test
  void says_that_nothing_of_an_unknown_patient_is_there() {
    Client clinician = Client.clinician();
    List<String> reads =
        JsonOperations.all().keySet().stream()
            .filter(name -> name.startsWith("GET /api/patients/{id}"))
            .map(
                name ->
                    name.substring("GET ".length()).replace("{id}", UUID.randomUUID().toString()))
            .toList();

    assertThat(reads).hasSizeGreaterThan(8);
    assertThat(reads).allSatisfy(path -> clinician.get(path).expectProblem(404, "not-found"));
  }

  @Test
  void takes_text_only_where_it_is_text() {
    var body = someone();
    body.put("recordNumber", 5);
    for (Object wrong : List.of(5, true, List.of("x"), Map.of("x", "y"))) {
      body.put("givenName", wrong);
      Answer refused = patients.tryRegister(body).expectProblem(400, "invalid-request");
      assertThat(refused.json().path("violations").findValuesAsText("field"))
          .containsExactly("recordNumber", "givenName");
    }
  }

  @Test
  void takes_a_list_only_where_it_is_one_of_texts() {
    ConditionsApi conditions = ConditionsApi.as(Client.nurse());
    UUID patient = patients.register();
    for (Object wrong : List.of("BURNING", List.of(1))) {
      Map<String, Object> intake = Map.of("symptoms", wrong, "version", 0);
      assertThat(conditions.takeRefused(patient, intake, 400, "invalid-request").body())
          .contains("\"symptoms\"", "A list");
    }
  }

  @Test
  void names_a_field_that_a_search_does_not_know() {
    Answer refused =
        Client.nurse()
            .post("/api/patients/search", Map.of("query", "suh"))
            .expectProblem(400, "invalid-request");
    assertThat(refused.json().path("violations").findValuesAsText("field"))
        .containsExactly("query");
  }

  @Test
  void says_that_a_body_is_no_object() {
    for (String body : List.of("[]", "null")) {
      assertThat(patients.registerRaw(body).expectProblem(400, "unreadable").body())
          .contains("not a readable JSON object");
    }
  }

  @Test
  void refuses_malformed_json() {
    patients.registerRaw("{\"recordNumber\": ").expectProblem(400, "unreadable");
    patients.registerRaw("[1, 2]").expectProblem(400, "unreadable");
    patients.registerRaw("").expectProblem(400, "unreadable");
  }

  @Test
  void asks_a_stranger_to_sign_in() {
    PatientsApi.as(Client.nobody()).getRefused(UUID.randomUUID(), 401, "sign-in-needed");
  }
}
