package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.platform.problem.NotFound;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

  private static final String DIARY = "diary-words";

  @ParameterizedTest
  @MethodSource("translations")
  void a_language_file_says_all_that_the_english_one_says_with_the_same_blanks(Path file)
      throws IOException {
    assertThat(LanguageFile.faults(file.getFileName().toString(), Files.readString(file)))
        .isEmpty();
  }

  /** Every file on the class path that is not the English one. */
  static List<Path> translations() throws IOException, URISyntaxException {
    URL shipped =
        Objects.requireNonNull(PhrasesTest.class.getResource("/words/" + DIARY + ".properties"));
    Path english = Path.of(shipped.toURI());
    try (Stream<Path> files = Files.list(english.getParent())) {
      return files.filter(file -> file.getFileName().toString().contains("_")).sorted().toList();
    }
  }

  @Test
  void each_kind_of_words_is_held_against_the_english_ones()
      throws IOException, URISyntaxException {
    assertThat(translations())
        .extracting(file -> file.getFileName().toString())
        .contains(
            "diary-words_de.properties",
            "instrument-words_de.properties",
            "visit-words_de.properties");
  }

  @Test
  void a_region_speaks_the_file_of_its_language_and_an_unknown_language_english() {
    assertThat(Phrases.of(DIARY, Locale.forLanguageTag("de-AT")).say("page.done"))
        .isEqualTo("Fertig");
    Phrases unknown = Phrases.of(DIARY, Locale.forLanguageTag("nl"));
    assertThat(unknown.say("page.done")).isEqualTo("Done");
    assertThat(unknown.language()).isEqualTo(Locale.ENGLISH);
    assertThat(Phrases.speaks(DIARY, Locale.forLanguageTag("nl"))).isFalse();
    assertThat(Phrases.speaks(DIARY, Locale.forLanguageTag("*"))).isFalse();
    assertThat(Phrases.speaks(DIARY, Locale.UK)).isTrue();
  }

  @Test
  void a_refusal_is_told_in_the_language_as_far_as_it_is_known() {
    assertThat(Phrases.of(DIARY, Locale.GERMAN).refusal(new UnknownLink()))
        .startsWith("Er ist nicht vollständig");
    assertThat(Phrases.of(DIARY, Locale.ENGLISH).refusal(new UnknownLink()))
        .isEqualTo(new UnknownLink().detail());
  }

  @Test
  void patients_never_read_in_the_diary_what_is_written_for_staff() {
    NotFound forStaff = new NotFound("visit");
    assertThat(Phrases.of(DIARY, Locale.ENGLISH).refusal(forStaff))
        .isEqualTo("Your answer was not saved. Please try again, or call us.");
    assertThat(Phrases.of(DIARY, Locale.GERMAN).refusal(forStaff))
        .startsWith("Ihre Antwort wurde nicht gespeichert.");
  }
}
