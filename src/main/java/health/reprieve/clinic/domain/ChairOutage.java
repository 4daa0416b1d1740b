package health.reprieve.clinic.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A time at which a chair is out of service, and why. Several may overlap. */
@Entity
@Table(name = "chair_outage")
public class ChairOutage {

  @Id private UUID id;

  @Column(name = "chair_id")
  private UUID chairId;

  @Column private LocalDateTime starts;

  @Column private @Nullable LocalDateTime ends;

  @Column private String reason;

  @Version private int version;

  protected ChairOutage() {}

  public ChairOutage(OutageId id, ChairId chair, WallSpan span, String reason) {
    this.id = id.value();
    this.chairId = chair.value();
    keep(span, reason);
  }

  public OutageId id() {
    return OutageId.of(id);
  }

  public ChairId chair() {
    return ChairId.of(chairId);
  }

  public WallSpan span() {
    return new WallSpan(starts, ends);
  }

  public String reason() {
    return reason;
  }

  public int version() {
    return version;
  }

  /** Gives the outage this time and reason. */
  public void plan(WallSpan span, String newReason) {
    keep(span, newReason);
  }

  private void keep(WallSpan span, String newReason) {
    starts = span.start();
    ends = span.end();
    reason = newReason;
  }
}
