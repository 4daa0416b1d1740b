package health.reprieve.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * A clinic's own languages for the whole run: {@value #FROM_RIGHT_TO_LEFT} has the English words in
 * Arabic letters, so that nobody takes it for a language, and {@value #UNFINISHED} lacks a phrase.
 */
public class TestLanguages implements LauncherSessionListener {

  public static final String FROM_RIGHT_TO_LEFT = "ar-XB";
  public static final String UNFINISHED = "eo";

  private static final String LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنه";

  @Override
  public void launcherSessionOpened(LauncherSession session) {
    String target = System.getProperty("reprieve.target");
    if (target == null) {
      return;
    }
    Path folder = Path.of(target, "test-languages");
    try {
      Files.createDirectories(folder);
      for (String file : new String[] {"diary-words", "visit-words"}) {
        Properties english = english(file);
        store(folder.resolve(file + "_ar_XB.properties"), inArabicLetters(english));
        english.remove("page.call");
        store(folder.resolve(file + "_" + UNFINISHED + ".properties"), english);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    System.setProperty("reprieve.languages", folder.toString());
  }

  private static Properties english(String file) throws IOException {
    Properties words = new Properties();
    try (InputStream in =
        Objects.requireNonNull(
            TestLanguages.class.getResourceAsStream("/words/" + file + ".properties"))) {
      words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return words;
  }

  private static void store(Path file, Properties words) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      words.store(out, null);
    }
  }

  private static Properties inArabicLetters(Properties english) {
    Properties words = new Properties();
    english
        .stringPropertyNames()
        .forEach(
            key ->
                words.setProperty(
                    key,
                    key.equals("moment") || key.equals("day") || key.startsWith("day.")
                        ? english.getProperty(key)
                        : inArabicLetters(english.getProperty(key))));
    return words;
  }

  /** What stands in a phrase as in another alphabet; blanks stay as they are. */
  public static String inArabicLetters(String phrase) {
    int[] depth = {0};
    return phrase
        .chars()
        .mapToObj(
            letter -> {
              depth[0] += letter == '{' ? 1 : letter == '}' ? -1 : 0;
              int place = Character.toLowerCase(letter) - 'a';
              return depth[0] == 0 && place >= 0 && place < LETTERS.length()
                  ? LETTERS.substring(place, place + 1)
                  : Character.toString(letter);
            })
        .collect(Collectors.joining());
  }
}
