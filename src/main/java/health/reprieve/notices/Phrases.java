package health.reprieve.notices;

import java.text.MessageFormat;
import java.util.Locale;
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
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            file,
            language,
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    return new Phrases(bundle, language);
  }

  public Locale language() {
    return language;
  }

  /** The phrase with its blanks filled, {0} by the first value. */
  public String say(String key, Object... values) {
    return new MessageFormat(bundle.getString(key), language).format(values);
  }
}
