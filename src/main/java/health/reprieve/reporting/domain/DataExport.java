package health.reprieve.reporting.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export of everything that the clinic has, ordered by one member of staff and made in the
 * background. Whoever makes it holds it under a {@linkplain #LEASE lease} that each sign of life
 * renews; when the lease has run out another node begins it anew, three times at most. The file is
 * kept for {@linkplain #KEPT seven days}.
 */
@Entity
@Table(name = "data_export")
public class DataExport {

  /** Longer than any step between two signs of life. */
  public static final Duration LEASE = Duration.ofMinutes(5);

  /** How long the file can be fetched. */
  public static final Duration KEPT = Duration.ofDays(7);

  private static final int MOST_ATTEMPTS = 3;

  @Id private UUID id;

  @Column(name = "ordered_by")
  private UUID orderedBy;

  @Column(name = "ordered_at")
  private Instant orderedAt;

  @Column
  @Enumerated(EnumType.STRING)
  private DataExportState state;

  @Column private int attempt;

  @Column(name = "lease_until")
  private @Nullable Instant leaseUntil;

  @Column private int files;

  @Column(name = "files_done")
  private int filesDone;

  @Column(name = "rows_done")
  private long rowsDone;

  @Column private int parts;

  @Column private long bytes;

  @Column(name = "settled_at")
  private @Nullable Instant settledAt;

  @Column(name = "kept_until")
  private @Nullable Instant keptUntil;

  @Column private @Nullable String reason;

  @Version private int version;

  protected DataExport() {}

  public DataExport(DataExportId id, StaffId orderedBy, Instant now) {
    this.id = id.value();
    this.orderedBy = orderedBy.value();
    this.orderedAt = now;
    this.state = DataExportState.WAITING;
  }

  /**
   * A node begins it, from the start.
   *
   * @param files that it will have
   * @return false where it was tried too often: then it has failed
   */
  public boolean take(int files, Instant now) {
    if (attempt == MOST_ATTEMPTS) {
      fail("It was begun %d times and never came to its end.".formatted(MOST_ATTEMPTS), now);
      return false;
    }
    state = DataExportState.RUNNING;
    attempt++;
    this.files = files;
    filesDone = 0;
    rowsDone = 0;
    parts = 0;
    bytes = 0;
    leaseUntil = now.plus(LEASE);
    return true;
  }

  /** Whether this attempt is the one that makes it: not once it is cancelled or taken over. */
  public boolean isMadeBy(int someAttempt) {
    return state == DataExportState.RUNNING && attempt == someAttempt;
  }

  /** A sign of life. */
  public void advance(int filesDone, long rowsDone, Instant now) {
    this.filesDone = filesDone;
    this.rowsDone = rowsDone;
    leaseUntil = now.plus(LEASE);
  }

  /**
   * The file has grown by a part.
   *
   * @return its number, from 0
   */
  public int grow(int length) {
    bytes += length;
    return parts++;
  }

  public void finish(Instant now) {
    settle(DataExportState.DONE, now);
    keptUntil = now.plus(KEPT);
  }

  /**
   * @param why in words for who ordered it, without data
   */
  public void fail(String why, Instant now) {
    settle(DataExportState.FAILED, now);
    reason = why;
  }

  /**
   * Cancels it, or deletes its file.
   *
   * @throws ExportNotThere if neither is left to do
   */
  public void discard(Instant now) {
    if (state.isOpen()) {
      settle(DataExportState.CANCELLED, now);
    } else if (state == DataExportState.DONE) {
      settle(DataExportState.DELETED, now);
    } else {
      throw new ExportNotThere();
    }
  }

  private void settle(DataExportState end, Instant now) {
    state = end;
    leaseUntil = null;
    keptUntil = null;
    settledAt = now;
  }

  /**
   * @throws ExportNotThere unless its file is there
   */
  public void refuseUnlessDone() {
    if (state != DataExportState.DONE) {
      throw new ExportNotThere();
    }
  }

  public DataExportId id() {
    return DataExportId.of(id);
  }

  public StaffId orderedBy() {
    return StaffId.of(orderedBy);
  }

  public Instant orderedAt() {
    return orderedAt;
  }

  public DataExportState state() {
    return state;
  }

  /** Counts from 1; 0 before the first. */
  public int attempt() {
    return attempt;
  }

  public int files() {
    return files;
  }

  public int filesDone() {
    return filesDone;
  }

  public long rowsDone() {
    return rowsDone;
  }

  public int parts() {
    return parts;
  }

  public long bytes() {
    return bytes;
  }

  public @Nullable Instant settledAt() {
    return settledAt;
  }

  public @Nullable Instant keptUntil() {
    return keptUntil;
  }

  public @Nullable String reason() {
    return reason;
  }
}
