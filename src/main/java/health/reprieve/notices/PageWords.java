package health.reprieve.notices;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands around every page that a patient opens by a link. */
public interface PageWords {

  String clinic();

  /** The number to call; null where none is set. */
  @Nullable String phone();

  Locale language();

  /** A phrase of the page, its blanks filled. */
  String say(String key, Object... values);
}
