package health.reprieve.notices;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of words in one language, held against the English one: the same phrases with the same
 * blanks, none empty. Where the English file has no phrases, the others say what they can. Words
 * for more problems than the English file names are welcome.
 */
final class LanguageFile {

  private static final Pattern NAME = Pattern.compile("([a-z]+-words)_(\\w+)\\.properties");
  private static final int MOST_BLANKS = 10;

  private final Properties english;
  private final Properties words;
  private final List<String> faults = new ArrayList<>();

  private LanguageFile(Properties english, Properties words) {
    this.english = english;
    this.words = words;
  }

  /**
   * What is wrong with a file, in words for who wrote it; empty where it can be used.
   *
   * @param name such as {@code visit-words_nl.properties}
   */
  static List<String> faults(String name, String text) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches() || !isShipped(parts.group(1) + ".properties")) {
      return List.of("no words have this name; one that is read is diary-words_nl.properties");
    }
    String right = fileName(parts.group(1), parts.group(2));
    if (!right.equals(name)) {
      return List.of("its name should be " + right);
    }
    Properties words;
    try {
      words = read(new StringReader(text));
    } catch (IllegalArgumentException unreadable) {
      return List.of("a character is written as \\u without four hexadecimal digits");
    }
    return new LanguageFile(shipped(parts.group(1) + ".properties"), words).faults();
  }

  /** Whether a file of this name comes with the application. */
  static boolean isShipped(String name) {
    return LanguageFile.class.getClassLoader().getResource(Phrases.FOLDER + name) != null;
  }

  /** As bundles are looked for. */
  private static String fileName(String base, String language) {
    Locale locale = Locale.forLanguageTag(language.replace('_', '-'));
    return ResourceBundle.Control.getControl(ResourceBundle.Control.FORMAT_PROPERTIES)
            .toBundleName(base, locale)
        + ".properties";
  }

  private static Properties shipped(String name) {
    try (InputStream file =
        LanguageFile.class.getClassLoader().getResourceAsStream(Phrases.FOLDER + name)) {
      return read(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Properties read(Reader text) {
    Properties words = new Properties();
    try {
      words.load(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return words;
  }

  private List<String> faults() {
    keys(words).stream()
        .filter(key -> words.getProperty(key).isBlank())
        .forEach(key -> faults.add(key + " is empty"));
    if (english.isEmpty()) {
      return faults;
    }
    keys(english).stream()
        .filter(key -> !words.containsKey(key))
        .forEach(key -> faults.add(key + " is missing"));
    for (String key : keys(words)) {
      if (english.containsKey(key)) {
        compare(key, english.getProperty(key), words.getProperty(key));
      } else if (!key.startsWith("problem.")) {
        faults.add(key + " is not among the English words");
      }
    }
    return faults;
  }

  private static Set<String> keys(Properties words) {
    return new TreeSet<>(words.stringPropertyNames());
  }

  private void compare(String key, String inEnglish, String phrase) {
    if (phrase.replace("''", "").contains("'")) {
      faults.add(key + " has ' for an apostrophe, which has a meaning of its own; write ’");
      return;
    }
    try {
      Set<Integer> wanted = blanks(inEnglish);
      Set<Integer> given = blanks(phrase);
      if (!given.equals(wanted)) {
        faults.add("%s has the blanks %s in place of %s".formatted(key, given, wanted));
      }
      if (tried(key, phrase).isBlank()) {
        faults.add(key + " says nothing");
      }
    } catch (IllegalArgumentException | DateTimeException wrong) {
      faults.add(key + " cannot be read: " + wrong.getMessage());
    }
  }

  /** The numbers of the values that stand in the phrase when it is said. */
  private static Set<Integer> blanks(String phrase) {
    Object[] values = Collections.nCopies(MOST_BLANKS, 1).toArray();
    AttributedCharacterIterator said =
        new MessageFormat(phrase, Locale.ENGLISH).formatToCharacterIterator(values);
    Set<Integer> blanks = new TreeSet<>();
    while (said.current() != CharacterIterator.DONE) {
      if (said.getAttribute(MessageFormat.Field.ARGUMENT) instanceof Integer blank) {
        blanks.add(blank);
      }
      said.next();
    }
    return blanks;
  }

  /** What a pattern of a day or moment makes of one; any other phrase as it stands. */
  private static String tried(String key, String phrase) {
    String pattern = new MessageFormat(phrase, Locale.ENGLISH).format(new Object[0]);
    if (key.equals("moment")) {
      return LocalDateTime.MIN.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH));
    }
    return key.equals("day") || key.startsWith("day.")
        ? LocalDate.EPOCH.format(DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH))
        : phrase;
  }
}
