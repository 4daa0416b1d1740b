package health.reprieve.patients.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A condition that a patient has. Which one a course treats is chosen at the course. */
@Entity
@Table(name = "patient_condition")
public class PatientCondition {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "report_group")
  private String reportGroup;

  @Column(name = "code_system")
  private @Nullable String codeSystem;

  @Column private @Nullable String code;

  @Column private @Nullable LocalDate since;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected PatientCondition() {}

  /**
   * @param code of the group's catalogue, or null where only the group is known
   * @param since when it began, if known
   */
  public PatientCondition(
      ConditionId id,
      PatientId patient,
      ReportGroupCode group,
      @Nullable ConditionCode code,
      @Nullable LocalDate since,
      Instant now) {
    this.id = id.value();
    this.patientId = patient.value();
    this.reportGroup = group.value();
    this.codeSystem = code == null ? null : code.system().text();
    this.code = code == null ? null : code.code();
    this.since = since;
    this.recordedAt = now;
  }

  public ConditionId id() {
    return ConditionId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ReportGroupCode group() {
    return ReportGroupCode.of(reportGroup);
  }

  public Optional<CodeSystem> codeSystem() {
    return Optional.ofNullable(codeSystem).flatMap(CodeSystem::of);
  }

  public @Nullable String code() {
    return code;
  }

  public @Nullable LocalDate since() {
    return since;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
