package health.reprieve.measures.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An instrument filled in by a patient at one time. It may be unfinished and is completed later; an
 * answer that stands is never changed: a wrong sheet is set aside with the reason and filled in
 * anew.
 */
@Entity
@Table(name = "answer_sheet")
public class AnswerSheet {

  @Id private UUID id;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column private String instrument;

  @Column private String edition;

  @Column(name = "answered_at")
  private Instant answeredAt;

  @Column private @Nullable BigDecimal total;

  @Column(name = "recorded_at")
  private Instant recordedAt;

  @Column(name = "recorded_by")
  private @Nullable UUID recordedBy;

  @Column
  @Enumerated(EnumType.STRING)
  private Source source;

  @Column(name = "set_aside_at")
  private @Nullable Instant setAsideAt;

  @Column(name = "set_aside_because")
  private @Nullable String setAsideBecause;

  @ElementCollection
  @CollectionTable(name = "answer", joinColumns = @JoinColumn(name = "sheet_id"))
  private Set<Answer> answers = new HashSet<>();

  @Version private int version;

  protected AnswerSheet() {}

  /**
   * An empty sheet.
   *
   * @param answeredAt when the patient answered
   * @param by null where the patient filled it in
   */
  public AnswerSheet(
      SheetId id,
      PatientId patient,
      Instrument instrument,
      Instant answeredAt,
      @Nullable StaffId by,
      Instant now) {
    this.id = id.value();
    this.patientId = patient.value();
    this.instrument = instrument.code().value();
    this.edition = instrument.edition();
    this.answeredAt = answeredAt;
    this.recordedAt = now;
    this.recordedBy = by == null ? null : by.value();
    this.source = by == null ? Source.PATIENT : Source.STAFF;
  }

  public SheetId id() {
    return SheetId.of(id);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public InstrumentCode instrument() {
    return InstrumentCode.of(instrument);
  }

  public String edition() {
    return edition;
  }

  public Instant answeredAt() {
    return answeredAt;
  }

  public @Nullable BigDecimal total() {
    return total;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  /** Null where the patient filled it in. */
  public @Nullable StaffId recordedBy() {
    return recordedBy == null ? null : StaffId.of(recordedBy);
  }

  public Source source() {
    return source;
  }

  public @Nullable String asideBecause() {
    return setAsideBecause;
  }

  public int version() {
    return version;
  }

  /** Answers by the number of their question. */
  public SortedMap<Integer, Integer> answers() {
    return answers.stream()
        .collect(
            Collectors.toMap(Answer::number, Answer::value, (one, other) -> one, TreeMap::new));
  }

  /**
   * Takes more answers, and with them the total as far as the instrument gives one.
   *
   * @throws AnswerStands if one of them is answered already, otherwise
   * @throws SheetSetAside if the sheet no longer counts
   */
  public void answer(Map<Integer, Integer> more, Questionnaire by) {
    refuseIfSetAside();
    by.refuseWrong(more);
    SortedMap<Integer, Integer> standing = answers();
    more.forEach(
        (number, value) -> {
          if (!value.equals(standing.getOrDefault(number, value))) {
            throw new AnswerStands(number);
          }
          answers.add(new Answer(number, value));
        });
    total = by.total(answers()).orElse(null);
  }

  /** Takes the total from a licensed paper. */
  public void enterTotal(BigDecimal entered, Questionnaire by) {
    by.refuseWrongTotal(entered);
    total = entered;
  }

  /**
   * Keeps the sheet for the record only.
   *
   * @throws SheetSetAside if it is already
   */
  public void putAside(String because, Instant now) {
    refuseIfSetAside();
    setAsideAt = now;
    setAsideBecause = because;
  }

  private void refuseIfSetAside() {
    if (setAsideAt != null) {
      throw new SheetSetAside();
    }
  }
}
