package health.reprieve.measures.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one patient, with who wrote it down and when. It is corrected, or set aside where
 * it should not be there at all; never deleted.
 */
@Entity
@Table(name = "given_score")
public class Score {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "report_group")
  private String reportGroup;

  @Column
  @Enumerated(EnumType.STRING)
  private Item item;

  @Column private int score;

  @Column
  @Enumerated(EnumType.STRING)
  private Moment moment;

  @Column(name = "speaks_for")
  private Instant speaksFor;

  @Column(name = "visit_id")
  private @Nullable UUID visitId;

  @Column
  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private @Nullable UUID recordedBy;

  @Column(name = "set_aside_at")
  private @Nullable Instant setAsideAt;

  @Column(name = "set_aside_by")
  private @Nullable UUID setAsideBy;

  @Column(name = "set_aside_because")
  private @Nullable String setAsideBecause;

  @Version private int version;

  protected Score() {}

  /**
   * @param by who entered it; null where the patient did
   */
  public Score(ScoreId id, NewScore given, @Nullable StaffId by, Instant now) {
    this.id = id.value();
    this.patientId = given.patient().value();
    this.reportGroup = given.reportGroup().value();
    this.item = given.item();
    this.score = given.score().value();
    this.moment = given.moment();
    this.speaksFor = given.speaksFor();
    this.visitId = given.visit();
    this.source = given.source();
    this.recordedAt = now;
    this.recordedBy = by == null ? null : by.value();
  }

  public ScoreId id() {
    return ScoreId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ReportGroupCode reportGroup() {
    return ReportGroupCode.of(reportGroup);
  }

  public Item item() {
    return item;
  }

  public PainScore score() {
    return PainScore.of(score);
  }

  public Moment moment() {
    return moment;
  }

  public Instant speaksFor() {
    return speaksFor;
  }

  public @Nullable UUID visit() {
    return visitId;
  }

  public Source source() {
    return source;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Null where the patient gave it. */
  public @Nullable StaffId recordedBy() {
    return recordedBy == null ? null : StaffId.of(recordedBy);
  }

  /** Null while it counts, as for the next two. */
  public @Nullable Instant asideAt() {
    return setAsideAt;
  }

  public @Nullable StaffId asideBy() {
    return setAsideBy == null ? null : StaffId.of(setAsideBy);
  }

  public @Nullable String asideBecause() {
    return setAsideBecause;
  }

  public int version() {
    return version;
  }

  /**
   * Puts another value in place of this one.
   *
   * @return what stood before, to be kept
   * @throws ScoreSetAside if it no longer counts
   */
  public ScoreCorrection correct(
      UUID correction, PainScore to, String reason, @Nullable StaffId by, Instant now) {
    refuseIfSetAside();
    ScoreCorrection kept = new ScoreCorrection(correction, id, score, to.value(), reason, by, now);
    score = to.value();
    return kept;
  }

  /**
   * Keeps the score for the record only.
   *
   * @throws ScoreSetAside if it is already
   */
  public void putAside(String because, StaffId by, Instant now) {
    refuseIfSetAside();
    setAsideAt = now;
    setAsideBy = by.value();
    setAsideBecause = because;
  }

  private void refuseIfSetAside() {
    if (setAsideAt != null) {
      throw new ScoreSetAside();
    }
  }

  /** Follows the visit whose times were corrected. */
  public void moveTo(Instant instant) {
    speaksFor = instant;
  }
}
