package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the export of everything.
 *
 * @param name such as {@code patients.csv}
 * @param meaning what stands in it, in plain words
 * @param query that reads it, in the order of a key, so that it can be read as a stream
 */
public record ExportFile(String name, String meaning, String query) {

  private static final Pattern FILE =
      Pattern.compile(
          "^-- (\\w+\\.csv)\\R((?:-- .*\\R)+)((?:(?!--).*\\R)*?(?!--).*);$", Pattern.MULTILINE);

  /** All files, in the order in which they are written. */
  static List<ExportFile> all() {
    List<ExportFile> files = new ArrayList<>();
    Matcher file = FILE.matcher(SqlFile.report("clinic_data"));
    while (file.find()) {
      String meaning = file.group(2).replaceAll("(?m)^-- ", "").replaceAll("\\R", " ").strip();
      files.add(new ExportFile(file.group(1), meaning, file.group(3)));
    }
    return files;
  }
}
