package health.reprieve.platform.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The version that a caller has read, from the If-Match header or from the body. */
public final class IfMatch {

  private static final Pattern TAG = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");
  private static final int NO_VERSION = -1;

  private IfMatch() {}

  /**
   * The version to be compared with the one that stands.
   *
   * @param header as it came, null where there is none; then the field {@code version} is needed. A
   *     tag that is none of ours names a version that never stands.
   */
  public static int version(@Nullable String header, Fields fields) {
    if (header == null) {
      return fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    }
    Matcher tag = TAG.matcher(header.strip());
    return tag.matches() ? Integer.parseInt(tag.group(1)) : NO_VERSION;
  }

  /** The tag of a version, as the ETag header carries it. */
  public static String tag(int version) {
    return "\"" + version + "\"";
  }
}
