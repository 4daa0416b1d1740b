package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.ProtocolId;
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

/**
 * A patient's place in a chair for one whole visit. The lengths of its phases are those of the
 * protocol on the day it was booked. It moves through its states by the verbs here and by no other
 * way.
 */
@Entity
@Table(name = "appointment")
public class Appointment {

  @Id private UUID id;

  @Column(name = "site_id")
  private UUID siteId;

  @Column(name = "chair_id")
  private UUID chairId;

  @Column(name = "patient_id")
  private UUID patientId;

  @Column(name = "course_id")
  private UUID courseId;

  @Column(name = "protocol_id")
  private UUID protocolId;

  @Column(name = "session_number")
  private int sessionNumber;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Column(name = "prep_minutes")
  private int prepMinutes;

  @Column(name = "start_minutes")
  private int startMinutes;

  @Column(name = "infusion_minutes")
  private int infusionMinutes;

  @Column(name = "recovery_minutes")
  private int recoveryMinutes;

  @Column(name = "turnover_minutes")
  private int turnoverMinutes;

  @Column
  @Enumerated(EnumType.STRING)
  private AppointmentStatus status;

  @Column(name = "cancelled_by")
  @Enumerated(EnumType.STRING)
  private @Nullable CancelledBy cancelledBy;

  @Column(name = "cancel_reason")
  private @Nullable String cancelReason;

  @Column(name = "booked_at")
  private Instant bookedAt;

  @Column(name = "booked_by")
  private UUID bookedBy;

  @Version private int version;

  protected Appointment() {}

  public Appointment(
      AppointmentId id,
      SiteId site,
      ChairId chair,
      Session session,
      VisitPlan plan,
      Instant bookedAt,
      StaffId bookedBy) {
    this.id = id.value();
    this.siteId = site.value();
    this.chairId = chair.value();
    this.patientId = session.patient().value();
    this.courseId = session.course().value();
    this.protocolId = session.protocol().value();
    this.sessionNumber = session.number();
    this.prepMinutes = plan.lengths().prep();
    this.startMinutes = plan.lengths().start();
    this.infusionMinutes = plan.lengths().infusion();
    this.recoveryMinutes = plan.lengths().recovery();
    this.turnoverMinutes = plan.lengths().turnover();
    this.startsAt = plan.time().start();
    this.endsAt = plan.time().end();
    this.status = AppointmentStatus.BOOKED;
    this.bookedAt = bookedAt;
    this.bookedBy = bookedBy.value();
  }

  public AppointmentId id() {
    return AppointmentId.of(id);
  }

  public SiteId site() {
    return SiteId.of(siteId);
  }

  public ChairId chair() {
    return ChairId.of(chairId);
  }

  public Session session() {
    return new Session(
        PatientId.of(patientId), CourseId.of(courseId), ProtocolId.of(protocolId), sessionNumber);
  }

  public VisitPlan plan() {
    return new VisitPlan(
        startsAt,
        new PhaseLengths(
            prepMinutes, startMinutes, infusionMinutes, recoveryMinutes, turnoverMinutes));
  }

  public AppointmentStatus status() {
    return status;
  }

  public int version() {
    return version;
  }

  /**
   * Puts the visit into another chair or at another time. A confirmed one is to be confirmed again:
   * the patient's word was for the old time.
   *
   * @throws StatusForbids if the patient is no longer expected
   */
  public void move(ChairId chair, Instant start) {
    if (!status.expected()) {
      throw new StatusForbids(status, "moved");
    }
    VisitPlan moved = plan().at(start);
    if (!start.equals(startsAt)) {
      status = AppointmentStatus.BOOKED;
    }
    chairId = chair.value();
    startsAt = moved.time().start();
    endsAt = moved.time().end();
  }

  public void confirm() {
    become(AppointmentStatus.CONFIRMED, "confirmed");
  }

  /** Gives the chair back before the visit. */
  public void cancel(CancelledBy by, String reason) {
    become(AppointmentStatus.CANCELLED, "cancelled");
    cancelledBy = by;
    cancelReason = reason;
  }

  /**
   * The patient did not come: from the start on this can be said, and the chair is given back.
   *
   * @throws NotYetDue before the start
   */
  public void miss(Instant now, WallWords words) {
    require(AppointmentStatus.NO_SHOW, "recorded as a no-show");
    if (now.isBefore(startsAt)) {
      throw new NotYetDue(startsAt, words);
    }
    status = AppointmentStatus.NO_SHOW;
  }

  /**
   * The patient is here.
   *
   * @throws NotToday on another local day than the appointment's
   */
  public void checkIn(Instant now, WallWords words) {
    require(AppointmentStatus.ARRIVED, "checked in");
    if (!words.dayOf(now).equals(words.dayOf(startsAt))) {
      throw new NotToday(words.dayOf(startsAt));
    }
    status = AppointmentStatus.ARRIVED;
  }

  /** The infusion has begun. */
  public void begin() {
    become(AppointmentStatus.IN_VISIT, "begun");
  }

  /** The patient has left. */
  public void finish() {
    become(AppointmentStatus.DONE, "finished");
  }

  private void become(AppointmentStatus next, String verb) {
    require(next, verb);
    status = next;
  }

  private void require(AppointmentStatus next, String verb) {
    if (!status.leadsTo(next)) {
      throw new StatusForbids(status, verb);
    }
  }
}
