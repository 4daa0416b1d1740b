package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PatientDetailsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void names_a_person_given_name_first_and_family_name_first_in_lists() {
    PersonName name = PersonName.of("Nell", "Mockford");
    assertThat(name.displayName()).isEqualTo("Nell Mockford");
    assertThat(name.shortName()).isEqualTo("Mockford N.");
  }

  @Test
  void calls_a_person_with_one_name_by_that_name() {
    assertThat(PersonName.of("Sukarno", " ").displayName()).isEqualTo("Sukarno");
    assertThat(PersonName.of(null, "Sukarno").shortName()).isEqualTo("Sukarno");
  }

  @Test
  void composes_characters_and_collapses_blanks() {
    PersonName name = PersonName.of("  Jose\u0301\u00A0 Mari\u0301a\u200B", null);
    assertThat(name.given()).isEqualTo("José María");
  }

  @Test
  void abbreviates_by_a_whole_character() {
    assertThat(PersonName.of("𠮷野", "Sample").shortName()).isEqualTo("Sample 𠮷.");
  }

  @Test
  void refuses_a_person_without_any_name() {
    assertThatThrownBy(() -> PersonName.of(" ", "\u200B")).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refuses_a_name_over_120_characters() {
    assertThatCode(() -> PersonName.of("n".repeat(120), null)).doesNotThrowAnyException();
    assertThatThrownBy(() -> PersonName.of("n".repeat(121), null))
        .isInstanceOf(InvalidRequest.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1900-01-01", "1980-02-29", "2026-11-24"})
  void takes_a_date_of_birth_from_1900_to_today(LocalDate date) {
    assertThatCode(() -> bornOn(date).refuseImpossibleBirth(TODAY)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1899-12-31", "2026-11-25"})
  void refuses_a_date_of_birth_before_1900_or_in_the_future(LocalDate date) {
    assertThatThrownBy(() -> bornOn(date).refuseImpossibleBirth(TODAY))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void trims_a_record_number_and_tells_capitals_apart_no_more() {
    assertThat(RecordNumber.of("  MRN  0038 ").value()).isEqualTo("MRN 0038");
    assertThat(RecordNumber.of("mrn 0038").key()).isEqualTo(RecordNumber.of("MRN 0038").key());
    assertThat(RecordNumber.find(" ")).isEmpty();
    assertThat(RecordNumber.find("9".repeat(33))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"name@example.org", "o'neill+post@xn--caf-dma.example", "ü@example.org"})
  void takes_an_address_with_one_at(String email) {
    assertThat(Contact.of("+44 20 7946 0123 ext. 4", email, null, null).email()).isEqualTo(email);
  }

  @ParameterizedTest
  @ValueSource(strings = {"name", "@example.org", "name@", "two@at@example.org", "a b@example.org"})
  void refuses_what_is_no_address(String email) {
    assertThatThrownBy(() -> Contact.of(null, email, null, null))
        .isInstanceOf(InvalidRequest.class);
  }

  @Test
  void refuses_a_phone_without_digits_and_tells_the_address_too() {
    assertThatThrownBy(() -> Contact.of("none", "nowhere", null, null))
        .isInstanceOfSatisfying(
            InvalidRequest.class, refused -> assertThat(refused.violations()).hasSize(2));
  }

  @Test
  void takes_a_language_and_a_place_whose_clock_counts() {
    Contact contact = Contact.of(null, null, "de-AT", "Europe/Vienna");
    assertThat(contact.language()).isEqualTo(Locale.forLanguageTag("de-AT"));
    assertThat(contact.zone()).isEqualTo(ZoneId.of("Europe/Vienna"));
  }

  @ParameterizedTest
  @CsvSource({"German please,Europe/Nowhere", "e,+01:00", "-,CEST"})
  void refuses_what_is_no_language_and_no_place(String language, String zone) {
    assertThatThrownBy(() -> Contact.of(null, null, language, zone))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .extracting("field")
                    .containsExactly("language", "timeZone"));
  }

  private static PatientDetails bornOn(LocalDate date) {
    return new PatientDetails(
        RecordNumber.of("1"), PersonName.of("Nell", null), date, Sex.UNKNOWN, Contact.UNKNOWN);
  }
}
