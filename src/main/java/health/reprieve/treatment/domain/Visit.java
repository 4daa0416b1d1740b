package health.reprieve.treatment.domain;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One stay of a patient in the clinic for one infusion of a course: what happened, and when. */
@Entity
@Table(name = "visit")
public class Visit {

  @Id private UUID id;

  @Column(name = "course_id")
  private UUID courseId;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "appointment_id")
  private @Nullable UUID appointmentId;

  @Column(name = "weight_kg")
  private @Nullable BigDecimal weightKg;

  @Column(name = "arrived_at")
  private Instant arrivedAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "ended_at")
  private @Nullable Instant endedAt;

  @Column(name = "left_at")
  private @Nullable Instant leftAt;

  @Column(name = "given_mg")
  private @Nullable BigDecimal givenMg;

  @Column(name = "given_minutes")
  private @Nullable Integer givenMinutes;

  @Version private int version;

  protected Visit() {}

  /**
   * @param appointment that the patient came for; null for one from before the system
   */
  public Visit(
      VisitId id, CourseId course, PatientId patient, @Nullable UUID appointment, Instant at) {
    this.id = id.value();
    this.courseId = course.value();
    this.patientId = patient.value();
    this.appointmentId = appointment;
    this.arrivedAt = at;
    keep(VisitTimes.arrived(at));
  }

  /**
   * A whole visit from before the system.
   *
   * @throws TimeOutOfOrder if its instants do not stand in order
   */
  public static Visit past(VisitId id, CourseId course, PatientId patient, PastInfusion past) {
    Visit visit = new Visit(id, course, patient, null, past.arrived());
    visit.start(past.started());
    visit.end(past.ended(), past.given());
    visit.leave(past.left());
    if (past.weight() != null) {
      visit.weigh(past.weight());
    }
    return visit;
  }

  public VisitId id() {
    return VisitId.of(id);
  }

  public CourseId course() {
    return CourseId.of(courseId);
  }

  public PatientId patient() {
    return PatientId.of(patientId);
  }

  public @Nullable UUID appointment() {
    return appointmentId;
  }

  public @Nullable BodyWeight weight() {
    return weightKg == null ? null : BodyWeight.ofKilograms(weightKg);
  }

  public VisitTimes times() {
    return new VisitTimes(arrivedAt, startedAt, endedAt, leftAt);
  }

  public @Nullable GivenDose given() {
    return givenMg == null || givenMinutes == null ? null : GivenDose.of(givenMg, givenMinutes);
  }

  public int version() {
    return version;
  }

  /**
   * The infusion starts.
   *
   * @throws StepTaken if it did already, or the patient left
   * @throws TimeOutOfOrder if the patient had not arrived by then
   */
  public void start(Instant at) {
    if (leftAt != null) {
      throw StepTaken.left();
    }
    if (startedAt != null) {
      throw StepTaken.started();
    }
    keep(new VisitTimes(arrivedAt, at, null, null));
  }

  /**
   * The infusion ends; what it gave is known from now on.
   *
   * @throws StepTaken if it did already
   * @throws InfusionNotStarted if it never started
   * @throws TimeOutOfOrder if it had not started by then
   */
  public void end(Instant at, GivenDose dose) {
    if (endedAt != null) {
      throw StepTaken.ended();
    }
    keep(new VisitTimes(arrivedAt, startedAt, at, null));
    keep(dose);
  }

  /**
   * The patient leaves, with or without an infusion.
   *
   * @throws StepTaken if they did already
   * @throws InfusionRunning if the infusion has not ended
   * @throws TimeOutOfOrder if something recorded happened later
   */
  public void leave(Instant at) {
    if (leftAt != null) {
      throw StepTaken.left();
    }
    if (startedAt != null && endedAt == null) {
      throw new InfusionRunning();
    }
    keep(new VisitTimes(arrivedAt, startedAt, endedAt, at));
  }

  /**
   * The patient has not left.
   *
   * @return when they were said to have left
   * @throws UndoRefused if they are not on record as having left
   */
  public Instant takeBackLeaving() {
    Instant left = leftAt;
    if (left == null) {
      throw UndoRefused.notLeft();
    }
    keep(new VisitTimes(arrivedAt, startedAt, endedAt, null));
    return left;
  }

  /**
   * Refuses to be taken back as a whole once more than the arrival is on record.
   *
   * @throws UndoRefused if it has gone on
   */
  public void refuseUnlessJustArrived() {
    if (times().step() != VisitStep.ARRIVED) {
      throw UndoRefused.wentOn();
    }
  }

  /**
   * Refuses to stand beside a visit of the same patient at the same time.
   *
   * @param all of the patient's visits; this one may be among them
   * @throws StepTaken if one of the same course arrived at the same instant
   * @throws VisitOverlaps if another one lies there
   */
  public void refuseOverlap(Collection<Visit> all) {
    for (Visit other : all) {
      if (other.id.equals(id) || !other.times().overlaps(times())) {
        continue;
      }
      if (other.courseId.equals(courseId) && other.arrivedAt.equals(times().arrivedAt())) {
        throw StepTaken.arrived();
      }
      throw new VisitOverlaps();
    }
  }

  /** Notes the weight of the day. */
  public void weigh(BodyWeight weight) {
    weightKg = weight.kilograms();
  }

  /**
   * Puts other times, dose and weight in place of wrong ones.
   *
   * @return what stood before, to be kept
   * @throws CorrectionAddsStep if a step is recorded in one and not in the other
   */
  public VisitCorrection correct(
      UUID correction, VisitRecord right, String reason, StaffId by, Instant now) {
    if (!right.times().sameStepsAs(times()) || (right.given() == null) != (givenMg == null)) {
      throw new CorrectionAddsStep();
    }
    VisitCorrection kept = new VisitCorrection(correction, id, record(), reason, by, now);
    keep(right.times());
    weightKg = right.weight() == null ? null : right.weight().kilograms();
    if (right.given() != null) {
      keep(right.given());
    }
    return kept;
  }

  private VisitRecord record() {
    return new VisitRecord(times(), given(), weight());
  }

  private void keep(VisitTimes times) {
    arrivedAt = times.arrivedAt();
    startedAt = times.startedAt();
    endedAt = times.endedAt();
    leftAt = times.leftAt();
  }

  private void keep(GivenDose dose) {
    givenMg = dose.mg();
    givenMinutes = dose.minutes();
  }
}
