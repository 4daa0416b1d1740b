package health.reprieve.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.PatientPages;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who registers somebody that may be registered already is shown who that is, and decides. */
class PatientTwinsIT extends ReprieveIT {

  private final PatientsApi desk = PatientsApi.as(Client.frontDesk());
  private final String family = farName();

  @Test
  void the_same_birth_and_a_similar_name_are_told_with_who_it_is() {
    UUID known = PatientsApi.id(desk.register(somebody("Nell")));

    Answer told = desk.registerRefused(unknowing("Néll"), 409, "patient-alike");

    JsonNode alike = told.json().path("alike");
    assertThat(alike).hasSize(1);
    assertThat(alike.path(0).path("patient").asText()).isEqualTo(known.toString());
    assertThat(alike.path(0).path("name").asText()).isEqualTo("Nell " + family);
    assertThat(alike.path(0).path("likeness").toString()).isEqualTo("[\"BIRTH_AND_NAME\"]");
    assertThat(told.json().path("detail").asText()).doesNotContain(family);
    assertThat(AuditTable.of(known))
        .contains("Kim Deskham FRONT_DESK SAW patient like one to be registered");
    assertThat(desk.search(family)).hasSize(1);
    desk.register(somebody("Néll"));
    assertThat(desk.search(family)).hasSize(2);
  }

  @Test
  void the_same_address_or_number_is_told_however_they_are_written() {
    String address = family.toLowerCase(Locale.ROOT) + "@patients.example";
    String number = String.valueOf(System.nanoTime() % 1_000_000_000L);
    Map<String, Object> first = somebody("Nell");
    first.putAll(Map.of("email", address, "phone", "+31 6 " + number));
    desk.register(first);
    Map<String, Object> other = unknowing("Quentin");
    other.putAll(
        Map.of(
            "familyName",
            farName(),
            "dateOfBirth",
            "1950-05-05",
            "email",
            address.toUpperCase(Locale.ROOT),
            "phone",
            "+316-" + number));

    Answer told = desk.registerRefused(other, 409, "patient-alike");

    assertThat(told.json().path("alike").path(0).path("likeness").toString())
        .isEqualTo("[\"EMAIL\",\"PHONE\"]");
  }

  @Test
  void another_birth_or_another_name_is_nobody_alike() {
    desk.register(somebody("Nell"));
    Map<String, Object> younger = unknowing("Nell");
    younger.put("dateOfBirth", "1980-03-03");

    desk.register(younger);
    desk.register(unknowing("Quentin"));
  }

  @Test
  void the_page_shows_them_and_registers_once_somebody_has_looked() {
    UUID known = PatientsApi.id(desk.register(somebody("Nell")));
    PatientPages pages = PatientPages.as(Client.frontDesk());
    Map<String, Object> form = pages.registerForm();
    form.putAll(unknowing("Nell"));

    String told = pages.register(form).expect(409).body();
    assertThat(told)
        .contains("may be this patient", "/patients/" + known, "I looked: this is another person")
        .contains("the same date of birth and a similar name", "value=\"" + family + "\"");

    form.put("knowingly", "on");
    assertThat(PatientPages.id(pages.register(form))).isNotEqualTo(known);
  }

  /** A word of letters that no other one is like. */
  private static String farName() {
    StringBuilder name = new StringBuilder("X");
    for (char digit :
        UUID.randomUUID().toString().replace("-", "").substring(0, 16).toCharArray()) {
      name.append((char) ('b' + Character.digit(digit, 16)));
    }
    return name.toString();
  }

  private Map<String, Object> somebody(String given) {
    return PatientsApi.someone("givenName", given, "familyName", family);
  }

  private Map<String, Object> unknowing(String given) {
    Map<String, Object> body = somebody(given);
    body.remove("knowingly");
    return body;
  }
}
