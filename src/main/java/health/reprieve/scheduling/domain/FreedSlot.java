package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.time.TimeRange;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A time that a visit gave back. It is open until somebody who waited has booked in it, until
 * visits fill it again, or until it has passed.
 */
@Entity
@Table(name = "freed_slot")
public class FreedSlot {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "freed_at")
  private Instant freedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected FreedSlot() {}

  public FreedSlot(UUID id, SiteId site, TimeRange time, Instant freedAt) {
    this.id = id;
    this.siteId = site.value();
    this.startsAt = time.start();
    this.endsAt = time.end();
    this.freedAt = freedAt;
  }

  public UUID id() {
    return id;
  }

  public TimeRange time() {
    return TimeRange.of(startsAt, endsAt);
  }

  /** Somebody who waited has booked in it. */
  public void close(Instant now) {
    closedAt = now;
  }
}
