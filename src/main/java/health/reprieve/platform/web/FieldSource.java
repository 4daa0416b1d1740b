package health.reprieve.platform.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The fields of a request as they were sent, whatever carried them. */
interface FieldSource {

  /** The names that were sent. */
  Set<String> names();

  /** Whether a field was sent more than once. */
  boolean isRepeated(String name);

  /** A field that is meant to be text; null where it is missing. */
  @Nullable String text(String name);

  /** A field that is meant to be a number, as it was written; null where it is missing. */
  @Nullable String number(String name);

  /** A field that is meant to be true or false; false where it is missing. */
  boolean truth(String name);

  /** All values of a field that may hold several texts. */
  List<String> texts(String name);

  /** The rows of a list. */
  List<Fields> rows(String name);
}
