package health.reprieve.notices;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LanguageFolderTest {

  private static final String DIARY = "diary-words";
  private static final Logger LOG = Logger.getLogger(LanguageFolder.class.getName());

  private final List<String> logged = new ArrayList<>();
  private final Handler ear =
      new Handler() {
        @Override
        public void publish(LogRecord line) {
          logged.add(line.getLevel() + " " + new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void listen() {
    LOG.addHandler(ear);
  }

  @AfterEach
  void listenNoMore() {
    LOG.removeHandler(ear);
  }

  @Test
  void a_file_that_says_everything_is_spoken() throws IOException {
    write("diary-words_sv.properties", english().replace("page.done = Done", "page.done = Klar"));

    LanguageFolder.read(folder);

    assertThat(logged)
        .containsExactly("INFO Words for patients are read from diary-words_sv.properties");
    Locale swedish = Locale.forLanguageTag("sv-FI");
    assertThat(Phrases.speaks(DIARY, swedish)).isTrue();
    assertThat(Phrases.of(DIARY, swedish).say("page.done")).isEqualTo("Klar");
    assertThat(Phrases.speaks("visit-words", swedish)).isFalse();
  }

  @Test
  void a_file_with_faults_is_not_spoken_and_the_log_names_each() throws IOException {
    write(
        "diary-words_fr.properties",
        english()
            .replace("page.done = Done", "")
            .replace("page.close = You can close this page.", "page.close =")
            .replace("page.of = {0} of {1}", "page.of = {0} sur")
            .replace("mail.call = Much", "mail.call = d'un coup")
            .replace("text.ask = {0}", "text.ask = {O}")
            .replace("moment = EEE d MMM, HH:mm", "moment = EEE d MMM, HH:nnn jj")
            .concat("page.dnoe = Fini\nproblem.stale = Fini\n"));

    LanguageFolder.read(folder);

    assertThat(logged).hasSize(1);
    assertThat(logged.get(0))
        .startsWith("WARNING diary-words_fr.properties is not used: ")
        .contains(
            "page.done is missing",
            "page.close is empty",
            "page.of has the blanks [0] in place of [0, 1]",
            "mail.call has ' for an apostrophe, which has a meaning of its own; write ’",
            "text.ask cannot be read: ",
            "moment cannot be read: ",
            "page.dnoe is not among the English words")
        .doesNotContain("problem.stale");
    assertThat(Phrases.speaks(DIARY, Locale.FRENCH)).isFalse();
  }

  @Test
  void a_file_that_nobody_would_look_for_is_not_spoken() throws IOException {
    write("diary-words_pt_br.properties", english());
    write("diary-words_de.properties", english());
    write("dairy-words_it.properties", english());
    Files.write(
        folder.resolve("diary-words_es.properties"),
        english().replace("Done", "Sí").getBytes(StandardCharsets.ISO_8859_1));
    write("diary-words_pl.properties", english().replace("Done", "\\u01"));

    LanguageFolder.read(folder);

    assertThat(logged)
        .containsExactly(
            "WARNING dairy-words_it.properties is not used: no words have this name; one that is read is diary-words_nl.properties",
            "WARNING diary-words_de.properties is not used: the application has a file of this name",
            "WARNING diary-words_es.properties is not used: it is not written in UTF-8",
            "WARNING diary-words_pl.properties is not used: a character is written as \\u without four hexadecimal digits",
            "WARNING diary-words_pt_br.properties is not used: its name should be diary-words_pt_BR.properties");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    LanguageFolder.read(folder.resolve("none"));

    assertThat(logged)
        .containsExactly(
            "WARNING REPRIEVE_LANGUAGES names "
                + folder.resolve("none")
                + ", which is no folder that can be read");
  }

  @Test
  void among_words_from_right_to_left_a_phone_number_keeps_its_order_and_a_link_is_left_alone()
      throws IOException {
    write(
        "diary-words_fa.properties",
        english()
            .replace("page.call = Call us: {0}", "page.call = تلفن: {0}")
            .replace(
                "text.ask = {0}: how have you been? A few seconds: {1}",
                "text.ask = {0}: چطور: {1}")
            .replace("page.of = {0} of {1}", "page.of = {0} از {1}"));
    LanguageFolder.read(folder);
    Phrases persian = Phrases.of(DIARY, Locale.forLanguageTag("fa"));

    assertThat(persian.say("page.call", "+44 555 0100"))
        .isEqualTo("تلفن: \u2068+44 555 0100\u2069");
    assertThat(persian.say("text.ask", "Clinic", "https://c.example/d/x"))
        .isEqualTo("\u2068Clinic\u2069: چطور: https://c.example/d/x");
    assertThat(persian.say("page.of", 2, 4)).isEqualTo("2 از 4");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private static String english() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            LanguageFolderTest.class.getResourceAsStream("/words/diary-words.properties"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
