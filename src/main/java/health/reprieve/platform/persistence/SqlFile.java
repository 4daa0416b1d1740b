package health.reprieve.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Loads a long read-only query from {@code sql/report}. Where it says the name of a part in braces,
 * such as <code>{narrowed}</code>, that file of {@code sql/report/part} stands, which several
 * queries share.
 */
public final class SqlFile {

  private static final Pattern PART = Pattern.compile("\\{(\\w+)}");

  private SqlFile() {}

  /**
   * @param name of the file without folder and ending, such as {@code courses}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String report(String name) {
    return PART.matcher(read(name))
        .replaceAll(part -> Matcher.quoteReplacement(read("part/" + part.group(1)).strip()));
  }

  private static String read(String name) {
    try (InputStream file = SqlFile.class.getResourceAsStream("/sql/report/" + name + ".sql")) {
      if (file == null) {
        throw new IllegalArgumentException("no query " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
