package health.reprieve.measures.domain;

import health.reprieve.identity.domain.StaffId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stood before a score was corrected, and why it was. */
@Entity
@Table(name = "score_correction")
public class ScoreCorrection {

  @Id private UUID id;

  @Column(name = "score_id")
  private UUID scoreId;

  @Column(name = "old_score")
  private int oldScore;

  @Column(name = "new_score")
  private int newScore;

  @Column private String reason;

  @Column(name = "corrected_at")
  private Instant correctedAt;

  @Column(name = "corrected_by")
  private @Nullable UUID correctedBy;

  protected ScoreCorrection() {}

  ScoreCorrection(
      UUID id,
      UUID scoreId,
      int oldScore,
      int newScore,
      String reason,
      @Nullable StaffId by,
      Instant now) {
    this.id = id;
    this.scoreId = scoreId;
    this.oldScore = oldScore;
    this.newScore = newScore;
    this.reason = reason;
    this.correctedAt = now;
    this.correctedBy = by == null ? null : by.value();
  }

  public ScoreId score() {
    return ScoreId.of(scoreId);
  }

  public PainScore oldScore() {
    return PainScore.of(oldScore);
  }

  public PainScore newScore() {
    return PainScore.of(newScore);
  }

  public String reason() {
    return reason;
  }

  public Instant correctedAt() {
    return correctedAt;
  }

  /** Null where the patient changed the answer. */
  public @Nullable StaffId correctedBy() {
    return correctedBy == null ? null : StaffId.of(correctedBy);
  }
}
