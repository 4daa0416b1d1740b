package health.reprieve.reporting;

import health.reprieve.reporting.domain.DataExport;
import health.reprieve.reporting.domain.DataExportId;
import health.reprieve.reporting.domain.DataExportState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An export of everything as its owner sees it.
 *
 * @param files that it will have; 0 before it is begun
 * @param bytes of the file so far
 * @param parts that the file is kept in
 * @param settledAt null while it is under way
 * @param keptUntil when the file is deleted; null where there is none
 * @param reason why it failed, in words; else null
 */
public record DataExportView(
    DataExportId id,
    Instant orderedAt,
    DataExportState state,
    int files,
    int filesDone,
    long rowsDone,
    int parts,
    long bytes,
    @Nullable Instant settledAt,
    @Nullable Instant keptUntil,
    @Nullable String reason) {

  static DataExportView of(DataExport export) {
    return new DataExportView(
        export.id(),
        export.orderedAt(),
        export.state(),
        export.files(),
        export.filesDone(),
        export.rowsDone(),
        export.parts(),
        export.bytes(),
        export.settledAt(),
        export.keptUntil(),
        export.reason());
  }
}
