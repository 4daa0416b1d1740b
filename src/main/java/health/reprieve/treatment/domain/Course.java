package health.reprieve.treatment.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * One plan of infusions of a patient for one report group, by one protocol. Its number counts the
 * patient's courses of that group by their first infusions. The end of its last infusion is the
 * time zero that relief is counted from.
 */
@Entity
@Table(name = "course")
public class Course {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "report_group")
  private String reportGroup;

  @Column(name = "protocol_id")
  private UUID protocolId;

  @Column(name = "course_number")
  private int number;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Version private int version;

  protected Course() {}

  public Course(
      CourseId id,
      PatientId patient,
      ReportGroupCode reportGroup,
      ProtocolId protocol,
      int number,
      Instant openedAt) {
    this.id = id.value();
    this.patientId = patient.value();
    this.reportGroup = reportGroup.value();
    this.protocolId = protocol.value();
    this.number = number;
    this.openedAt = openedAt;
  }

  public CourseId id() {
    return CourseId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ReportGroupCode reportGroup() {
    return ReportGroupCode.of(reportGroup);
  }

  public ProtocolId protocol() {
    return ProtocolId.of(protocolId);
  }

  public int number() {
    return number;
  }

  /** Another course began before it after all, or no longer does. */
  public void renumber(int place) {
    number = place;
  }

  public Instant openedAt() {
    return openedAt;
  }
}
