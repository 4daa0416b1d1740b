package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.domain.DataExport;
import health.reprieve.reporting.domain.DataExportId;
import health.reprieve.reporting.domain.ExportNotThere;
import health.reprieve.reporting.persistence.DataExportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Orders exports of everything, watches them, and hands the files out; each member of staff sees
 * their own. They are made elsewhere, in the background.
 */
@Retry
@Transactional
@ApplicationScoped
public class DataExporting {

  private static final int SHOWN = 20;

  private final DataExportRepository exports;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  DataExporting(DataExportRepository exports, CurrentStaff current, AuditTrail audit, Clock clock) {
    this.exports = exports;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Orders an export. Where this id is ordered already the request is a repeat, and answers it.
   *
   * @throws health.reprieve.reporting.domain.ExportUnderWay if the caller has another under way
   */
  public DataExportView order(DataExportId id) {
    return exports
        .find(id)
        .map(DataExportView::of)
        .orElseGet(
            () -> {
              DataExport export = new DataExport(id, current.id(), clock.instant());
              exports.add(export);
              audit.ofClinic(Act.EXPORTED, "all data as CSV, ordered", reference(id));
              return DataExportView.of(export);
            });
  }

  /** The caller's latest exports, the last first. */
  public List<DataExportView> own() {
    return exports.of(current.id(), SHOWN).stream().map(DataExportView::of).toList();
  }

  /**
   * @throws health.reprieve.platform.problem.NotFound if the caller has no such export
   */
  public DataExportView get(DataExportId id) {
    return DataExportView.of(exports.get(id, current.id()));
  }

  /**
   * Cancels an export that is under way, or deletes the file of one that is done.
   *
   * @throws health.reprieve.platform.problem.NotFound if the caller has no such export
   * @throws ExportNotThere if it has ended without a file or the file is gone
   */
  public DataExportView discard(DataExportId id) {
    Instant now = clock.instant();
    exports.get(id, current.id());
    DataExport export = exports.hold(id).orElseThrow();
    boolean wasOpen = export.state().isOpen();
    export.discard(now);
    exports.deleteParts(id);
    audit.ofClinic(
        Act.CHANGED, "all data as CSV, " + (wasOpen ? "cancelled" : "file deleted"), reference(id));
    return DataExportView.of(export);
  }

  /**
   * Begins to hand out a file, whose {@linkplain #part parts} follow.
   *
   * @throws health.reprieve.platform.problem.NotFound if the caller has no such export
   * @throws ExportNotThere if there is no file
   */
  public DataExportView fetch(DataExportId id) {
    DataExport export = exports.get(id, current.id());
    export.refuseUnlessDone();
    audit.ofClinic(Act.EXPORTED, "all data as CSV, downloaded", reference(id));
    return DataExportView.of(export);
  }

  /**
   * A part of a file.
   *
   * @param number from 0 on
   * @throws ExportNotThere if the file was deleted meanwhile
   */
  public byte[] part(DataExportId id, int number) {
    exports.get(id, current.id());
    return exports.part(id, number).orElseThrow(ExportNotThere::new);
  }

  private static Reference reference(DataExportId id) {
    return Reference.of("data export", id.value());
  }
}
