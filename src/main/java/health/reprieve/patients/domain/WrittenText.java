package health.reprieve.patients.domain;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings what people typed into one form, so that equal words are stored equal. */
final class WrittenText {

  /** Marks that cannot be seen, except the joiners that some scripts need inside words. */
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}&&[^\\u200C\\u200D]]+");

  private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cc}]+");

  private WrittenText() {}

  /**
   * Composed characters (NFC), single blanks, none at the ends; null where nothing is left to see.
   */
  static @Nullable String tidy(@Nullable String typed) {
    if (typed == null) {
      return null;
    }
    String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
    String visible = INVISIBLE.matcher(composed).replaceAll("");
    String tidy = BLANKS.matcher(visible).replaceAll(" ").strip();
    return tidy.isEmpty() ? null : tidy;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
