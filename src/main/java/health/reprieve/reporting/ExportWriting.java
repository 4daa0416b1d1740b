package health.reprieve.reporting;

import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.domain.DataExport;
import health.reprieve.reporting.domain.DataExportId;
import health.reprieve.reporting.persistence.DataExportRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The short transactions in which an export is made. Each says whether it still is this attempt's:
 * not once somebody cancelled it, or another node took it over.
 */
@Retry
@Transactional
@ApplicationScoped
public class ExportWriting {

  private final DataExportRepository exports;
  private final Clock clock;

  @Inject
  ExportWriting(DataExportRepository exports, Clock clock) {
    this.exports = exports;
    this.clock = clock;
  }

  /** An export in hand. */
  record Taken(DataExportId id, int attempt, Instant at) {}

  /**
   * Takes the next export in hand, without what an attempt before may have left.
   *
   * @param files that it will have
   */
  Optional<Taken> take(int files) {
    Instant now = clock.instant();
    return exports.next(now).flatMap(export -> take(export, files, now));
  }

  private Optional<Taken> take(DataExport export, int files, Instant now) {
    exports.deleteParts(export.id());
    return export.take(files, now)
        ? Optional.of(new Taken(export.id(), export.attempt(), now))
        : Optional.empty();
  }

  boolean advance(Taken taken, int filesDone, long rowsDone) {
    Instant now = clock.instant();
    return hold(taken, export -> export.advance(filesDone, rowsDone, now));
  }

  boolean keep(Taken taken, byte[] part) {
    return hold(taken, export -> exports.addPart(taken.id(), export.grow(part.length), part));
  }

  boolean finish(Taken taken) {
    Instant now = clock.instant();
    return hold(taken, export -> export.finish(now));
  }

  /**
   * It could not be made: nothing of its file stays.
   *
   * @param reference under which the log says why
   */
  boolean fail(Taken taken, String reference) {
    Instant now = clock.instant();
    return hold(
        taken,
        export -> {
          exports.deleteParts(taken.id());
          export.fail(
              "It could not be made. Try again; if it happens again, report %s."
                  .formatted(reference),
              now);
        });
  }

  private boolean hold(Taken taken, Consumer<DataExport> act) {
    Optional<DataExport> own =
        exports.hold(taken.id()).filter(export -> export.isMadeBy(taken.attempt()));
    own.ifPresent(act);
    return own.isPresent();
  }

  /**
   * Deletes a file that was kept long enough.
   *
   * @return false where there is none
   */
  boolean deleteOutdated() {
    Instant now = clock.instant();
    Optional<DataExport> outdated = exports.outdated(now);
    outdated.ifPresent(
        export -> {
          exports.deleteParts(export.id());
          export.discard(now);
        });
    return outdated.isPresent();
  }
}
