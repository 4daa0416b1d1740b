package health.reprieve.testing;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A downloaded ZIP of CSV files, read whole. */
public final class ZipFiles {

  private final Map<String, String> texts = new LinkedHashMap<>();

  private ZipFiles() {}

  public static ZipFiles of(byte[] content) {
    ZipFiles files = new ZipFiles();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
      return files;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** In the order in which they stand. */
  public List<String> names() {
    return List.copyOf(texts.keySet());
  }

  public String text(String name) {
    return Objects.requireNonNull(texts.get(name), name);
  }

  /** The rows of a file by the names of their columns. */
  public List<Map<String, String>> rows(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    List<Map<String, String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(text(name)), format)) {
      for (CSVRecord row : parser) {
        rows.add(row.toMap());
      }
      return rows;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** The only row with this value. */
  public Map<String, String> row(String name, String column, String value) {
    List<Map<String, String>> found =
        rows(name).stream().filter(row -> value.equals(row.get(column))).toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " rows of " + name + " with " + column + " " + value);
    }
    return found.get(0);
  }
}
