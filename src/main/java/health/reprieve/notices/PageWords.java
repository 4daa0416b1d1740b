package health.reprieve.notices;

import health.reprieve.platform.problem.DomainProblem;
import java.text.Bidi;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What stands around every page that a patient opens by a link. */
public interface PageWords {

  String clinic();

  /** The number to call; null where none is set. */
  @Nullable String phone();

  Locale language();

  /** How the words are written: {@code ltr}, or {@code rtl} from right to left. */
  default String direction() {
    Bidi words = new Bidi(say("page.problem"), Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    return words.baseIsLeftToRight() ? "ltr" : "rtl";
  }

  /** A phrase of the page, its blanks filled. */
  String say(String key, Object... values);

  /** Why something was refused: in these words' language as far as they know it. */
  String refusal(DomainProblem problem);
}
