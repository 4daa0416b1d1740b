package health.reprieve.outcomes.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The diary of one course: when its patient is asked about pain at home. It moves with care: the
 * days before follow the first infusion as it is booked, the days after the last one that was
 * given. Where an answer says that pain is coming back, it asks daily for a while, so that the end
 * of relief is known to the day.
 */
@Entity
@Table(name = "diary")
public class Diary {

  /** How long is asked daily after an answer that says that pain is coming back, in days. */
  private static final int WATCH = 3;

  @Id private UUID id;

  @Column(name = "course_id")
  private UUID courseId;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "protocol_id")
  private UUID protocolId;

  @Column(name = "report_group")
  private String reportGroup;

  @Column(name = "first_day")
  private @Nullable LocalDate firstDay;

  @Column(name = "zero_day")
  private @Nullable LocalDate zeroDay;

  @Column(name = "watch_until")
  private @Nullable LocalDate watchUntil;

  @Column(name = "stopped_at")
  private @Nullable Instant stoppedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Diary() {}

  public Diary(
      DiaryId id,
      CourseId course,
      PatientId patient,
      ProtocolId protocol,
      ReportGroupCode reportGroup,
      Instant now) {
    this.id = id.value();
    this.courseId = course.value();
    this.patientId = patient.value();
    this.protocolId = protocol.value();
    this.reportGroup = reportGroup.value();
    this.createdAt = now;
  }

  public DiaryId id() {
    return DiaryId.of(id);
  }

  public CourseId course() {
    return CourseId.of(courseId);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ProtocolId protocol() {
    return ProtocolId.of(protocolId);
  }

  public ReportGroupCode reportGroup() {
    return ReportGroupCode.of(reportGroup);
  }

  public boolean stopped() {
    return stoppedAt != null;
  }

  /**
   * The first infusion is booked for this day.
   *
   * @param day null where it was given up
   */
  public void expectFirst(@Nullable LocalDate day) {
    firstDay = day;
  }

  /** The patient left after an infusion: from this day on the days after it count. */
  public void begin(LocalDate day) {
    if (zeroDay == null || day.isAfter(zeroDay)) {
      zeroDay = day;
      watchUntil = null;
    }
  }

  /** Pain seems to come back. */
  public void watch(LocalDate day) {
    if (zeroDay != null) {
      watchUntil = day.plusDays(WATCH);
    }
  }

  /** The patient wants no more questions. */
  public void stop(Instant now) {
    stoppedAt = now;
  }

  /** The patient wants to be asked again. */
  public void resume() {
    stoppedAt = null;
  }

  /** The first day after another one on which the patient is asked; empty where there is none. */
  public Optional<LocalDate> nextAfter(LocalDate day, AskingPlan plan) {
    return stopped() ? Optional.empty() : plan.next(day, firstDay, zeroDay, watchUntil);
  }
}
