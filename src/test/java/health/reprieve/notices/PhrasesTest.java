package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.platform.problem.NotFound;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

  private static final String DIARY = "health/reprieve/outcomes/diary-words";
  private static final Pattern BLANK = Pattern.compile("\\{(\\d)");

  @ParameterizedTest
  @ValueSource(strings = {DIARY, "health/reprieve/scheduling/visit-words"})
  void a_language_file_says_all_that_the_english_one_says_with_the_same_blanks(String file) {
    Map<String, Set<String>> english = blanks(file + ".properties");
    Map<String, Set<String>> german = blanks(file + "_de.properties");
    german.keySet().removeIf(key -> key.startsWith("problem.") && !english.containsKey(key));

    assertThat(german).isEqualTo(english);
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

  private static Map<String, Set<String>> blanks(String file) {
    Properties words = new Properties();
    try (Reader in =
        new InputStreamReader(
            PhrasesTest.class.getClassLoader().getResourceAsStream(file), StandardCharsets.UTF_8)) {
      words.load(in);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words.stringPropertyNames().stream()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    BLANK
                        .matcher(words.getProperty(key))
                        .results()
                        .map(blank -> blank.group(1))
                        .collect(Collectors.toSet()),
                (one, other) -> one,
                TreeMap::new));
  }
}
