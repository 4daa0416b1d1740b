package health.reprieve.reporting;

import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.reporting.persistence.ClinicData;
import health.reprieve.reporting.persistence.ExportFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * Writes everything the clinic has as one ZIP: a file of comma-separated values (RFC 4180, UTF-8)
 * for each table, and a README that says what stands where. Holds no more than the row in hand.
 */
final class ClinicZip implements ClinicData.Reader, AutoCloseable {

  private static final int UUID_LENGTH = 16;
  private static final int ROWS_BETWEEN_SIGNS = 10_000;

  private final ZipOutputStream zip;
  private final CSVPrinter printer;
  private final Progress progress;
  private final List<String> told = new ArrayList<>();

  private @Nullable ExportFile open;
  private List<String> columns = List.of();
  private long rows;
  private long rowsBefore;

  /** Hears how far it has come: at each file, and within one every 10 000 rows. */
  interface Progress {
    void at(int filesDone, long rowsDone) throws IOException;
  }

  ClinicZip(OutputStream out, Progress progress) throws IOException {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    this.printer =
        new CSVPrinter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), CSVFormat.RFC4180);
    this.progress = progress;
  }

  @Override
  public void file(ExportFile file, List<String> names) throws IOException {
    endFile();
    zip.putNextEntry(new ZipEntry(file.name()));
    printer.printRecord(names);
    open = file;
    columns = names;
  }

  @Override
  public void row(List<@Nullable Object> cells) throws IOException {
    for (Object cell : cells) {
      printer.print(text(cell));
    }
    printer.println();
    rows++;
    if (rows % ROWS_BETWEEN_SIGNS == 0) {
      progress.at(told.size(), rows);
    }
  }

  private void endFile() throws IOException {
    ExportFile file = open;
    if (file == null) {
      return;
    }
    printer.flush();
    zip.closeEntry();
    told.add(
        "%s (%d rows)\r\n  %s\r\n  Columns: %s\r\n"
            .formatted(file.name(), rows - rowsBefore, file.meaning(), String.join(", ", columns)));
    rowsBefore = rows;
    open = null;
    progress.at(told.size(), rows);
  }

  /** Ends the ZIP with the README. */
  void finish(String site, ZoneId zone, Instant readAt) throws IOException {
    endFile();
    zip.putNextEntry(new ZipEntry("README.txt"));
    Writer readme = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
    readme.write(intro(site, zone, readAt));
    for (String file : told) {
      readme.write("\r\n" + file);
    }
    readme.flush();
    zip.closeEntry();
    zip.finish();
    zip.flush();
  }

  private static String intro(String site, ZoneId zone, Instant readAt) {
    return """
        All data of %s, read from Reprieve at %s as of one instant.

        Each file holds one table as comma-separated values: RFC 4180, UTF-8, names of columns in the first line.
        Times of the form 2026-11-24T10:15:00Z are instants in UTC. The clinic's time zone is %s; columns that end in _local,
        and days, are wall time and days of the clinic by that zone.
        Columns that end in _id hold the names by which files refer to each other. An empty cell means that nothing is stored.
        Text that a spreadsheet would take for a formula (it begins with = + - @, a tab or a return) has an apostrophe before it,
        and one more where it has some already: take one away to get what is stored.

        Left out: passwords in any form, sign-ins, failed sign-ins, the keys of patients' links and the counts of their use, the
        keys of repeated requests, the words of notices, exports like this one, and what follows from the rest: search words of
        names, the quarter hours that appointments take up, the load of nurses, and what the rules of relief say of each course.
        """
        .formatted(site, readAt, zone.getId())
        .replace("\n", "\r\n");
  }

  static String text(@Nullable Object cell) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof byte[] bytes) {
      return bytes.length == UUID_LENGTH
          ? UuidConverter.fromBytes(bytes).toString()
          : HexFormat.of().formatHex(bytes);
    }
    if (cell instanceof LocalDateTime utc) {
      return utc.toInstant(ZoneOffset.UTC).toString();
    }
    if (cell instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return cell instanceof String text ? SpreadsheetText.guarded(text) : cell.toString();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
