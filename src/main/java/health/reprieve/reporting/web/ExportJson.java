package health.reprieve.reporting.web;

import health.reprieve.reporting.DataExportView;
import org.jspecify.annotations.Nullable;

/**
 * An export of everything as JSON.
 *
 * @param state WAITING, RUNNING, DONE, FAILED, CANCELLED or DELETED
 * @param files that it will have; 0 before it is begun
 * @param bytes of the file so far
 * @param settledAt instant; missing while it is under way
 * @param keptUntil instant; missing where there is no file
 * @param reason why it failed
 */
public record ExportJson(
    String id,
    String orderedAt,
    String state,
    int files,
    int filesDone,
    long rowsDone,
    long bytes,
    @Nullable String settledAt,
    @Nullable String keptUntil,
    @Nullable String reason) {

  static ExportJson of(DataExportView export) {
    return new ExportJson(
        export.id().value().toString(),
        export.orderedAt().toString(),
        export.state().name(),
        export.files(),
        export.filesDone(),
        export.rowsDone(),
        export.bytes(),
        export.settledAt() == null ? null : export.settledAt().toString(),
        export.keptUntil() == null ? null : export.keptUntil().toString(),
        export.reason());
  }
}
