package health.reprieve.reporting.web;

import health.reprieve.reporting.DataExportView;
import health.reprieve.reporting.DataExporting;
import health.reprieve.reporting.domain.DataExportId;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Answers with a file to keep. */
final class FileAnswer {

  static final String CSV = "text/csv;charset=utf-8";
  static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String PDF = "application/pdf";
  static final String ZIP = "application/zip";

  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private FileAnswer() {}

  /**
   * @param name without patient data
   */
  static Response named(String name, String type, Object content) {
    return Response.ok(content, type)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + '"')
        .build();
  }

  /**
   * The file of an export, part by part. It says its length first, so that a transfer that breaks
   * off is never taken for the whole.
   */
  static Response of(DataExporting exporting, DataExportId id) {
    DataExportView export = exporting.fetch(id);
    StreamingOutput parts =
        out -> {
          for (int part = 0; part < export.parts(); part++) {
            out.write(exporting.part(id, part));
          }
        };
    return Response.ok(parts, ZIP)
        .header(HttpHeaders.CONTENT_LENGTH, export.bytes())
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"reprieve-all-data-"
                + STAMP.format(export.orderedAt())
                + ".zip\"")
        .build();
  }
}
