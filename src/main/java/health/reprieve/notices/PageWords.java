package health.reprieve.notices;

import health.reprieve.platform.problem.DomainProblem;
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

  /** Why something was refused: in these words' language as far as they know it. */
  String refusal(DomainProblem problem);
}
