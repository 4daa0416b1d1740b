package health.reprieve.patients.domain;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The intake of one patient, edited in place. */
@Entity
@Table(name = "intake")
public class Intake {

  @Id
  @Column(name = "patient_id")
  private UUID patientId;

  @Column private @Nullable String note;

  @Column(name = "taken_at")
  private Instant takenAt;

  @ElementCollection
  @CollectionTable(name = "intake_symptom", joinColumns = @JoinColumn(name = "patient_id"))
  @Column(name = "symptom")
  @Enumerated(EnumType.STRING)
  private Set<Symptom> symptoms = new HashSet<>();

  @ElementCollection
  @CollectionTable(name = "intake_cause", joinColumns = @JoinColumn(name = "patient_id"))
  @Column(name = "cause")
  @Enumerated(EnumType.STRING)
  private Set<Cause> causes = new HashSet<>();

  @Version private int version;

  protected Intake() {}

  public Intake(PatientId patient, IntakeAnswers answers, Instant now) {
    this.patientId = patient.value();
    retake(answers, now);
  }

  /** Replaces the answers by those given now. */
  public final void retake(IntakeAnswers answers, Instant now) {
    note = answers.note();
    takenAt = now;
    replace(symptoms, answers.symptoms());
    replace(causes, answers.causes());
  }

  public IntakeAnswers answers() {
    return new IntakeAnswers(Set.copyOf(symptoms), Set.copyOf(causes), note);
  }

  public Instant takenAt() {
    return takenAt;
  }

  public int version() {
    return version;
  }

  private static <T> void replace(Set<T> stored, Set<T> now) {
    stored.retainAll(now);
    stored.addAll(now);
  }
}
