package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource({
    "Núñez, nunez",
    "GROẞ, gross",
    "Straße, strasse",
    "Søren, soren",
    "Łukasz, lukasz",
    "Đặng, dang",
    "Æsa, aesa",
    "İpek, ipek",
    "Işık, isik",
    "Þóra, thora",
    "Jose\u0301, jose",
    "ﬁona, fiona"
  })
  void folds_capitals_and_accents_away(String written, String folded) {
    assertThat(SearchWords.fold(written)).isEqualTo(folded);
  }

  @Test
  void keeps_parts_of_a_name_apart_and_joined() {
    assertThat(words("Anne-Marie", "O’Neill"))
        .contains("anne", "marie", "annemarie", "o", "neill", "oneill");
    assertThat(words(null, "van der Berg")).contains("van", "der", "berg", "vanderberg", "derberg");
  }

  @Test
  void keeps_the_record_number_in_parts_and_joined_and_the_day_of_birth() {
    assertThat(words("Nell", null)).contains("mrn", "0038", "442", "mrn0038442", "19790303");
  }

  @ParameterizedTest
  @CsvSource({
    "nunez maria",
    "Maria NÚÑEZ",
    "mar nun",
    "o'neill",
    "oneill",
    "neill",
    "Ma-Ria",
    "nunez-oneill",
    "3.3.1979",
    "03/03/1979",
    "1979-03-03",
    "1979-03",
    "1979",
    "maria 3.3.1979",
    "3 Mar 1979",
    "maria March 3rd 1979",
    "3.3.79",
    "3 3 1979",
    "MRN 0038",
    "mrn0038",
    "0038-442"
  })
  void finds(String typed) {
    assertThat(finds("María", "Núñez O'Neill", typed)).as(typed).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"nunez peter", "aria", "4.3.1979", "31.2.1979", "1979-03-04"})
  void does_not_find(String typed) {
    assertThat(finds("María", "Núñez O'Neill", typed)).as(typed).isFalse();
  }

  @Test
  void finds_a_hyphened_term_in_a_name_written_as_one_word() {
    assertThat(finds("Annemarie", null, "anne-marie")).isTrue();
    assertThat(finds(null, "ONeill", "o'neill")).isTrue();
  }

  @Test
  void reads_a_date_with_slashes_day_first_and_month_first() {
    assertThat(SearchWords.readings("03/04/1979"))
        .contains(List.of("19790403"), List.of("19790304"));
    assertThat(SearchWords.readings("3.4.1979"))
        .contains(List.of("19790403"))
        .doesNotContain(List.of("19790304"));
  }

  @Test
  void reads_nothing_into_blanks_and_signs() {
    assertThat(SearchWords.readings("  ")).isEmpty();
    assertThat(SearchWords.readings(" - % _ ' ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Müsterle,muesterle",
    "Müsterle,musterle",
    "Müsterle,MÜSTERLE",
    "Muesterle,müsterle",
    "Großkötter,grosskoetter",
    "Søndergård,soendergard",
    "Samuel,samuel",
    "Kueter,kueter"
  })
  void finds_umlauts_written_out_and_not(String family, String typed) {
    assertThat(finds(null, family, typed)).isTrue();
  }

  @Test
  void finds_names_of_other_scripts() {
    assertThat(finds("Ольга", "Йованович", "иованович ольга")).isTrue();
    assertThat(finds("明", "王", "王")).isTrue();
    assertThat(finds("민준", "김", "김 민")).isTrue();
  }

  @Test
  void cuts_a_word_that_is_too_long_and_still_finds_by_it() {
    String longest = "가".repeat(120);
    assertThat(words(longest, null)).allSatisfy(word -> assertThat(word).hasSizeLessThan(121));
    assertThat(finds(longest, null, longest)).isTrue();
  }

  @Property
  void typed_text_becomes_letters_and_digits_only(@ForAll @StringLength(max = 60) String typed) {
    assertThat(SearchWords.readings(typed))
        .hasSizeLessThanOrEqualTo(8)
        .allSatisfy(reading -> assertThat(String.join("", reading)).doesNotContain("%", "_", "\\"));
  }

  private static boolean finds(@Nullable String given, @Nullable String family, String typed) {
    Set<String> words = words(given, family);
    return SearchWords.readings(typed).stream()
        .anyMatch(
            reading ->
                reading.stream()
                    .allMatch(start -> words.stream().anyMatch(word -> word.startsWith(start))));
  }

  private static Set<String> words(@Nullable String given, @Nullable String family) {
    return SearchWords.of(
        new PatientDetails(
            RecordNumber.of("MRN 0038 442"),
            PersonName.of(given, family),
            LocalDate.of(1979, 3, 3),
            Sex.UNKNOWN,
            Contact.UNKNOWN));
  }
}
