package health.reprieve.platform.persistence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Loads a long read-only query from {@code sql/report}. */
public final class SqlFile {

  private SqlFile() {}

  /**
   * @param name of the file without folder and ending, such as {@code courses}
   * @throws IllegalArgumentException if there is no such file
   */
  public static String report(String name) {
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
