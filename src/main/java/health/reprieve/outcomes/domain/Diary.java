package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.InstrumentCode;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The diary of one course: when its patient is asked how they are at home. It moves with care: the
 * days before follow the first infusion as it is booked, the days after the last one that was
 * given. Around the days on which relief is likely to be lost, and where an answer says that pain
 * is coming back, it asks daily, so that the end of relief is known to the day. Of a condition that
 * is reported on a questionnaire it asks that in place of pain.
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

  @Column private @Nullable String instrument;

  @Column(name = "expected_after")
  private @Nullable LocalDate expectedAfter;

  @Column(name = "expected_from")
  private @Nullable LocalDate expectedFrom;

  @Column(name = "expected_until")
  private @Nullable LocalDate expectedUntil;

  @Column(name = "stopped_at")
  private @Nullable Instant stoppedAt;

  @Column(name = "created_at")
  private Instant createdAt;

  @Version private int version;

  protected Diary() {}

  /**
   * @param instrument asked in place of pain; null for pain
   */
  public Diary(
      DiaryId id,
      CourseId course,
      PatientId patient,
      ProtocolId protocol,
      ReportGroupCode reportGroup,
      @Nullable InstrumentCode instrument,
      Instant now) {
    this.id = id.value();
    this.courseId = course.value();
    this.patientId = patient.value();
    this.protocolId = protocol.value();
    this.reportGroup = reportGroup.value();
    this.instrument = instrument == null ? null : instrument.value();
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

  /** The questionnaire that is asked in place of pain; null where pain is asked. */
  public @Nullable InstrumentCode instrument() {
    return instrument == null ? null : InstrumentCode.of(instrument);
  }

  /** Day of the last infusion; null before it. */
  public @Nullable LocalDate zero() {
    return zeroDay;
  }

  public boolean stopped() {
    return stoppedAt != null;
  }

  /** When the patient stopped the questions; null while they go on. */
  public @Nullable Instant stoppedAt() {
    return stoppedAt;
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
      countFrom(day);
    }
  }

  /**
   * What was written down of the last infusion was wrong: the patient has not left after it, or it
   * was on another day. The days after count from this one.
   *
   * @param day null where there was none
   */
  public void recount(@Nullable LocalDate day) {
    if (!Objects.equals(day, zeroDay)) {
      countFrom(day);
      expectedAfter = null;
    }
  }

  private void countFrom(@Nullable LocalDate day) {
    zeroDay = day;
    watchUntil = null;
    expectedFrom = null;
    expectedUntil = null;
  }

  /** Whether nobody asked yet when the relief after the last infusion is likely to be lost. */
  public boolean wantsExpectation() {
    return instrument == null && zeroDay != null && !zeroDay.equals(expectedAfter);
  }

  /**
   * Takes when relief is likely to be lost.
   *
   * @param loss null where nothing tells it
   */
  public void expect(@Nullable ExpectedLoss loss) {
    expectedAfter = zeroDay;
    expectedFrom = loss == null ? null : loss.from();
    expectedUntil = loss == null ? null : loss.until();
  }

  private @Nullable ExpectedLoss expected() {
    return expectedFrom == null || expectedUntil == null
        ? null
        : new ExpectedLoss(expectedFrom, expectedUntil);
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
    if (stopped()) {
      return Optional.empty();
    }
    AskingPlan.Stand stand = new AskingPlan.Stand(firstDay, zeroDay, watchUntil, expected());
    return instrument == null ? plan.next(day, stand) : plan.nextQuestionnaire(day, stand);
  }

  /** Whether this diary's course follows another one's. */
  public boolean follows(Diary other) {
    LocalDate own = began();
    LocalDate others = other.began();
    return own != null && others != null && own.isAfter(others);
  }

  private @Nullable LocalDate began() {
    return firstDay == null ? zeroDay : firstDay;
  }

  /** From this day on the course before is asked about no more; null where nothing is booked. */
  public @Nullable LocalDate takesOver(AskingPlan plan) {
    return firstDay == null ? zeroDay : plan.begins(firstDay);
  }
}
