package health.reprieve.notices;

import health.reprieve.platform.problem.DomainProblem;
import java.io.IOException;
import java.io.StringReader;
import java.text.Bidi;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words of letters and of patients' pages in one language. They stand in {@code .properties}
 * files: another language is another file beside the English one, or in the clinic's {@link
 * LanguageFolder}, and what it lacks is English.
 */
public final class Phrases {

  static final String FOLDER = "words/";

  private static final String LINK = "://";
  private static final char FIRST_STRONG_ISOLATE = '\u2068';
  private static final char POP_DIRECTIONAL_ISOLATE = '\u2069';

  /** By the name of the bundle. */
  private static final Map<String, String> CLINICS_OWN = new ConcurrentHashMap<>();

  private static final Files FILES = new Files();

  private final ResourceBundle bundle;
  private final Locale language;

  private Phrases(ResourceBundle bundle, Locale language) {
    this.bundle = bundle;
    this.language = language;
  }

  /**
   * @param file name without ending, such as {@code visit-words}
   */
  public static Phrases of(String file, Locale language) {
    return new Phrases(bundle(file, language), speaks(file, language) ? language : Locale.ENGLISH);
  }

  /** Whether the words are written in a language; in English they always are. */
  public static boolean speaks(String file, Locale language) {
    String wanted = language.getLanguage();
    return wanted.equals(Locale.ENGLISH.getLanguage())
        || (!wanted.isEmpty() && bundle(file, language).getLocale().getLanguage().equals(wanted));
  }

  private static ResourceBundle bundle(String file, Locale language) {
    return ResourceBundle.getBundle(FOLDER + file, language, Phrases.class.getClassLoader(), FILES);
  }

  /**
   * Takes a file of the clinic's own, before the first words are asked for.
   *
   * @param name of the file without ending, such as {@code visit-words_nl}
   */
  static void add(String name, String text) {
    CLINICS_OWN.put(FOLDER + name, text);
  }

  /** Finds the application's files and the clinic's. */
  private static final class Files extends ResourceBundle.Control {

    @Override
    public List<String> getFormats(String baseName) {
      return FORMAT_PROPERTIES;
    }

    @Override
    public @Nullable Locale getFallbackLocale(String baseName, Locale locale) {
      return null;
    }

    @Override
    public @Nullable ResourceBundle newBundle(
        String baseName, Locale locale, String format, ClassLoader loader, boolean reload)
        throws IllegalAccessException, InstantiationException, IOException {
      String own = CLINICS_OWN.get(toBundleName(baseName, locale));
      return own == null
          ? super.newBundle(baseName, locale, format, loader, reload)
          : new PropertyResourceBundle(new StringReader(own));
    }
  }

  public Locale language() {
    return language;
  }

  /** The phrase as it stands, without blanks to fill; empty where there is none. */
  public Optional<String> find(String key) {
    return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
  }

  /**
   * What {@code problem.} and its code say, else {@code problem.other}; where the file has neither,
   * the problem's own words.
   */
  public String refusal(DomainProblem problem) {
    return find("problem." + problem.code())
        .or(() -> find("problem.other"))
        .orElse(problem.detail());
  }

  /** The phrase with its blanks filled, {0} by the first value. */
  public String say(String key, Object... values) {
    String phrase = bundle.getString(key);
    return new MessageFormat(phrase, withDigitsOfPages())
        .format(isFromRightToLeft(phrase) ? apart(values) : values);
  }

  /** Pages, dates and times have the digits 0 to 9 in all languages, so phrases have them too. */
  private Locale withDigitsOfPages() {
    return Locale.forLanguageTag(language.toLanguageTag() + "-u-nu-latn");
  }

  private static boolean isFromRightToLeft(String phrase) {
    return Bidi.requiresBidi(phrase.toCharArray(), 0, phrase.length());
  }

  /**
   * A name or phone number within words from right to left keeps its own order. Links have it by
   * themselves, and what stands behind one would be taken for a part of it.
   */
  private static Object[] apart(Object[] values) {
    return Stream.of(values)
        .map(
            value ->
                value instanceof String text && !text.contains(LINK)
                    ? FIRST_STRONG_ISOLATE + text + POP_DIRECTIONAL_ISOLATE
                    : value)
        .toArray();
  }
}
