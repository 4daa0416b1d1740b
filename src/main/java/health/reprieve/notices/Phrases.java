package health.reprieve.notices;

import health.reprieve.platform.problem.DomainProblem;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/**
 * The words of letters and of patients' pages in one language. They stand in {@code .properties}
 * files: another language is another file beside the English one, and what it lacks is English.
 */
public final class Phrases {

  private final ResourceBundle bundle;
  private final Locale language;

  private Phrases(ResourceBundle bundle, Locale language) {
    this.bundle = bundle;
    this.language = language;
  }

  /**
   * @param file path without ending, such as {@code health/reprieve/scheduling/visit-words}
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
    return ResourceBundle.getBundle(
        file,
        language,
        Phrases.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
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
    return new MessageFormat(bundle.getString(key), language).format(values);
  }
}
