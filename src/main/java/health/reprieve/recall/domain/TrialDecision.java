package health.reprieve.recall.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.CourseId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/**
 * A clinician's signed decision whether infusions go on after a trial without relief. Once signed
 * it never changes; a new one may follow and then stands.
 */
@Entity
@Table(name = "trial_decision")
public class TrialDecision {

  /** The course whose trial is decided on. */
  public record Trial(
      CourseId course, PatientId patient, ReportGroupCode reportGroup, int sessionsGiven) {}

  /** Who signs, and when. */
  public record Signature(StaffId by, String name, Instant at) {}

  @Id private UUID id;

  @Column(name = "course_id")
  private UUID courseId;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "report_group")
  private String reportGroup;

  @Column
  @Enumerated(EnumType.STRING)
  private TrialVerdict verdict;

  @Column private String reason;

  @Column(name = "sessions_given")
  private int sessionsGiven;

  @Column(name = "signed_at")
  private Instant signedAt;

  @Column(name = "signed_by")
  private UUID signedBy;

  @Column(name = "signed_by_name")
  private String signedByName;

  protected TrialDecision() {}

  public TrialDecision(
      TrialDecisionId id, Trial trial, TrialVerdict verdict, String reason, Signature signature) {
    this.id = id.value();
    this.courseId = trial.course().value();
    this.patientId = trial.patient().value();
    this.reportGroup = trial.reportGroup().value();
    this.sessionsGiven = trial.sessionsGiven();
    this.verdict = verdict;
    this.reason = reason;
    this.signedAt = signature.at();
    this.signedBy = signature.by().value();
    this.signedByName = signature.name();
  }

  public TrialDecisionId id() {
    return TrialDecisionId.of(id);
  }

  public CourseId course() {
    return CourseId.of(courseId);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ReportGroupCode reportGroup() {
    return ReportGroupCode.of(reportGroup);
  }

  public TrialVerdict verdict() {
    return verdict;
  }

  public String reason() {
    return reason;
  }

  public int sessionsGiven() {
    return sessionsGiven;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public String signedByName() {
    return signedByName;
  }
}
