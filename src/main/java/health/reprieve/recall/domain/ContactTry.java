package health.reprieve.recall.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A try to reach a patient. It belongs to the patient and not to a list: whoever was called about
 * one thing was called. It never changes; a wrong one is followed by another.
 */
@Entity
@Table(name = "contact_try")
public class ContactTry {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column
  @Enumerated(EnumType.STRING)
  private ContactReason reason;

  @Column(name = "tried_at")
  private Instant triedAt;

  @Column
  @Enumerated(EnumType.STRING)
  private ContactWay way;

  @Column
  @Enumerated(EnumType.STRING)
  private ContactOutcome outcome;

  @Column private @Nullable String note;

  @Column(name = "call_again_on")
  private @Nullable LocalDate callAgainOn;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private UUID recordedBy;

  @Column(name = "recorded_by_name")
  private String recordedByName;

  protected ContactTry() {}

  public ContactTry(ContactTryId id, NewContactTry told, StaffId by, String byName, Instant now) {
    this.id = id.value();
    this.patientId = told.patient().value();
    this.reason = told.reason();
    this.triedAt = Objects.requireNonNullElse(told.triedAt(), now);
    this.way = told.way();
    this.outcome = told.outcome();
    this.note = told.note();
    this.callAgainOn = told.callAgainOn();
    this.recordedAt = now;
    this.recordedBy = by.value();
    this.recordedByName = byName;
  }

  public ContactTryId id() {
    return ContactTryId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ContactReason reason() {
    return reason;
  }

  public Instant triedAt() {
    return triedAt;
  }

  public ContactWay way() {
    return way;
  }

  public ContactOutcome outcome() {
    return outcome;
  }

  public @Nullable String note() {
    return note;
  }

  public @Nullable LocalDate callAgainOn() {
    return callAgainOn;
  }

  public String recordedByName() {
    return recordedByName;
  }
}
