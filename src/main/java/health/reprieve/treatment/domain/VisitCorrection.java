package health.reprieve.treatment.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stood in a visit before it was corrected, and why it was. */
@Entity
@Table(name = "visit_correction")
public class VisitCorrection {

  @Id private UUID id;

  @Column(name = "visit_id")
  private UUID visitId;

  @Column(name = "weight_kg")
  private @Nullable BigDecimal weightKg;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "left_at")
  private @Nullable Instant leftAt;

  @Column(name = "given_mg")
  private @Nullable BigDecimal givenMg;

  @Column(name = "given_minutes")
  private @Nullable Integer givenMinutes;

  @Column private String reason;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  @Column(name = "corrected_by")
  private UUID correctedBy;

  protected VisitCorrection() {}

  VisitCorrection(
      UUID id, UUID visitId, VisitRecord before, String reason, StaffId by, Instant now) {
    this.id = id;
    this.visitId = visitId;
    this.weightKg = before.weight() == null ? null : before.weight().kilograms();
    this.arrivedAt = before.times().arrivedAt();
    this.startedAt = before.times().startedAt();
    this.endedAt = before.times().endedAt();
    this.leftAt = before.times().leftAt();
    this.givenMg = before.given() == null ? null : before.given().mg();
    this.givenMinutes = before.given() == null ? null : before.given().minutes();
    this.reason = reason;
    this.correctedAt = now;
    this.correctedBy = by.value();
  }

  public VisitRecord before() {
    return new VisitRecord(
        new VisitTimes(arrivedAt, startedAt, endedAt, leftAt),
        givenMg == null || givenMinutes == null ? null : GivenDose.of(givenMg, givenMinutes),
        weightKg == null ? null : BodyWeight.ofKilograms(weightKg));
  }

  public String reason() {
    return reason;
  }

  public Instant correctedAt() {
    return correctedAt;
  }

  public StaffId correctedBy() {
    return StaffId.of(correctedBy);
  }
}
