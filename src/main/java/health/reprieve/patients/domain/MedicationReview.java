package health.reprieve.patients.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.problem.Stale;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The usual medication of a patient as told on one day, with its opioids in morphine milligram
 * equivalents (MME) a day. It is never edited: a correction is another review that replaces it.
 */
@Entity
@Table(name = "medication_review")
public class MedicationReview {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "reviewed_on")
  private LocalDate reviewedOn;

  @Column(name = "mme_per_day")
  private @Nullable BigDecimal mmePerDay;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private @Nullable UUID recordedBy;

  @Column private @Nullable UUID replaces;

  @Column private @Nullable String reason;

  @Column(name = "replaced_at")
  private @Nullable Instant replacedAt;

  @ElementCollection
  @CollectionTable(name = "medication_review_line", joinColumns = @JoinColumn(name = "review_id"))
  private Set<MedicationRow> medications = new HashSet<>();

  @Version private int version;

  protected MedicationReview() {}

  public MedicationReview(
      MedicationReviewId id, PatientId patient, ToldMedication told, StaffId by, Instant now) {
    this.id = id.value();
    this.patientId = patient.value();
    this.reviewedOn = told.on();
    this.mmePerDay = told.mmePerDay();
    this.recordedAt = now;
    this.recordedBy = by.value();
    IntStream.range(0, told.medications().size())
        .mapToObj(position -> new MedicationRow(position, told.medications().get(position)))
        .forEach(medications::add);
  }

  /**
   * Puts a right one in the place of this one, which stays readable.
   *
   * @throws Stale if another one took its place already
   */
  public MedicationReview correct(
      MedicationReviewId right, ToldMedication told, String why, StaffId by, Instant now) {
    if (replacedAt != null) {
      throw new Stale(Reference.of("medication review", id), version);
    }
    replacedAt = now;
    MedicationReview correction =
        new MedicationReview(right, PatientId.of(patientId), told, by, now);
    correction.replaces = id;
    correction.reason = why;
    return correction;
  }

  public MedicationReviewId id() {
    return MedicationReviewId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public ToldMedication told() {
    return new ToldMedication(
        reviewedOn,
        medications.stream()
            .sorted(Comparator.comparingInt(MedicationRow::position))
            .map(MedicationRow::toMedication)
            .toList());
  }

  /** Null where an intake of before named no opioid dose: whether any was taken is not known. */
  public @Nullable BigDecimal mmePerDay() {
    return mmePerDay;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Null where it was taken over from an intake of before. */
  public @Nullable StaffId recordedBy() {
    return recordedBy == null ? null : StaffId.of(recordedBy);
  }

  public @Nullable MedicationReviewId replaces() {
    return replaces == null ? null : MedicationReviewId.of(replaces);
  }

  public @Nullable String reason() {
    return reason;
  }

  public boolean stands() {
    return replacedAt == null;
  }

  public int version() {
    return version;
  }
}
