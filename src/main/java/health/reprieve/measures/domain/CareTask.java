package health.reprieve.measures.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
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

/** Something that a nurse or a clinician must look at; done by whoever says what was done. */
@Entity
@Table(name = "care_task")
public class CareTask {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column
  @Enumerated(EnumType.STRING)
  private TaskKind kind;

  @Column(name = "sheet_id")
  private UUID sheetId;

  @Column(name = "raised_at")
  private Instant raisedAt;

  @Column(name = "done_at")
  private @Nullable Instant doneAt;

  @Column(name = "done_by")
  private @Nullable UUID doneBy;

  @Column(name = "done_note")
  private @Nullable String doneNote;

  @Version private int version;

  protected CareTask() {}

  public CareTask(TaskId id, AnswerSheet sheet, TaskKind kind, Instant now) {
    this.id = id.value();
    this.patientId = sheet.patient().value();
    this.sheetId = sheet.id().value();
    this.kind = kind;
    this.raisedAt = now;
  }

  public TaskId id() {
    return TaskId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public TaskKind kind() {
    return kind;
  }

  public SheetId sheet() {
    return SheetId.of(sheetId);
  }

  public Instant raisedAt() {
    return raisedAt;
  }

  public int version() {
    return version;
  }

  /**
   * Somebody looked at it.
   *
   * @param note what was done
   * @throws TaskDone if somebody did before
   */
  public void finish(String note, StaffId by, Instant now) {
    if (doneAt != null) {
      throw new TaskDone();
    }
    doneAt = now;
    doneBy = by.value();
    doneNote = note;
  }
}
