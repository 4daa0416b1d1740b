package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.SiteId;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.KeptPhases;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's place in a chair for one whole visit. The lengths of its phases are those of the
 * protocol on the day it was booked. It moves through its states by the verbs here and by no other
 * way: every way in, from the board, the API, a visit or a patient's link, says the same verbs. A
 * verb that its state does not let it say throws {@link StatusForbids}.
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

  @Column(name = "without_infusion")
  private boolean withoutInfusion;

  @Column(name = "starts_at")
  private Instant startsAt;

  @Column(name = "ends_at")
  private Instant endsAt;

  @Embedded private KeptPhases phases;

  @Column
  @Enumerated(EnumType.STRING)
  private AppointmentStatus status = AppointmentStatus.BOOKED;

  @Column(name = "booked_at")
  private Instant bookedAt;

  @Column(name = "booked_by")
  private @Nullable UUID bookedBy;

  @Embedded private Readiness readiness = new Readiness();

  @Embedded private Arrangements arrangements = new Arrangements();

  /** Null while it holds its chair to the planned end. */
  @Embedded private @Nullable Ending ending;

  @Version private int version;

  protected Appointment() {}

  /**
   * @param bookedBy null where the patient took it by a link
   */
  public Appointment(
      AppointmentId id,
      SiteId site,
      ChairId chair,
      Session session,
      VisitPlan plan,
      Instant bookedAt,
      @Nullable StaffId bookedBy) {
    this.id = id.value();
    this.siteId = site.value();
    this.chairId = chair.value();
    this.patientId = session.patient().value();
    this.courseId = session.course().value();
    this.protocolId = session.protocol().value();
    this.sessionNumber = session.number();
    this.phases = new KeptPhases(plan.lengths());
    this.startsAt = plan.time().start();
    this.endsAt = plan.time().end();
    this.bookedAt = bookedAt;
    this.bookedBy = bookedBy == null ? null : bookedBy.value();
  }

  public AppointmentId id() {
    return AppointmentId.of(id);
  }

  public Instant bookedAt() {
    return bookedAt;
  }

  /** Empty where the patient took it by a link. */
  public Optional<StaffId> bookedBy() {
    return Optional.ofNullable(bookedBy).map(StaffId::of);
  }

  public SiteId site() {
    return SiteId.of(siteId);
  }

  public ChairId chair() {
    return ChairId.of(chairId);
  }

  /** Which session it is or, where its number was given back, was to be. */
  public Session session() {
    return new Session(
        PatientId.of(patientId), CourseId.of(courseId), ProtocolId.of(protocolId), sessionNumber);
  }

  public VisitPlan plan() {
    return new VisitPlan(startsAt, phases.lengths());
  }

  /** The time that it holds its chair: shorter than planned where the patient left early. */
  public TimeRange held() {
    Instant until = ending == null ? null : ending.heldUntil();
    return TimeRange.of(startsAt, until == null ? endsAt : until);
  }

  public AppointmentStatus status() {
    return status;
  }

  /**
   * Whether the patient came and left without an infusion. Its session number is given back then:
   * the visit booked in its place gets it.
   */
  public boolean withoutInfusion() {
    return withoutInfusion;
  }

  /** How it was given up; null unless it was. */
  public @Nullable Cancellation cancellation() {
    return ending == null ? null : ending.cancellation();
  }

  /** Why it was put off; null unless it was. */
  public @Nullable String deferReason() {
    return ending == null ? null : ending.deferReason();
  }

  /** When somebody can take the patient home; null where that is not known. */
  public @Nullable EscortHours escort() {
    return arrangements.escort();
  }

  /** What its chair must have, in the order of the features. */
  public Set<ChairFeature> needs() {
    return arrangements.needs();
  }

  /** What stands of all that must stand before the infusion begins. */
  public Set<Gate> standing() {
    return readiness.standing();
  }

  public int version() {
    return version;
  }

  /** Makes a booking a mere request, which the clinic has to accept. */
  public void asRequest() {
    StatusForbids.unless(status == AppointmentStatus.BOOKED, status, "made a request");
    status = AppointmentStatus.REQUESTED;
  }

  /** The clinic agrees to a request. */
  public void accept() {
    StatusForbids.unless(status == AppointmentStatus.REQUESTED, status, "accepted");
    status = AppointmentStatus.BOOKED;
  }

  /**
   * Says when somebody can take the patient home, as long as they are to come.
   *
   * @param hours null where that is no longer known
   */
  public void escort(@Nullable EscortHours hours) {
    StatusForbids.unless(status.movable(), status, "given other escort hours");
    arrangements.escort(hours);
  }

  /** Says what its chair must have, whatever the present one has; as long as it can be moved. */
  public void need(Set<ChairFeature> features) {
    StatusForbids.unless(status.movable(), status, "given other needs");
    arrangements.need(features);
  }

  /**
   * Puts the visit into another chair or at another time. A confirmed one is to be confirmed again:
   * the patient's word was for the old time; so were what they were told of fasting and the escort.
   */
  public void move(ChairId chair, Instant start) {
    StatusForbids.unless(status.movable(), status, "moved");
    VisitPlan moved = plan().at(start);
    if (!start.equals(startsAt)) {
      readiness.startChanged();
      if (status == AppointmentStatus.CONFIRMED) {
        status = AppointmentStatus.BOOKED;
      }
    }
    chairId = chair.value();
    startsAt = moved.time().start();
    endsAt = moved.time().end();
  }

  /**
   * Notes that something needed before an infusion stands, or that it does not; until it begins.
   */
  public void say(Gate gate, boolean stands) {
    StatusForbids.unless(status.beforeInfusion(), status, "made ready");
    readiness.say(gate, stands);
  }

  public void confirm() {
    become(AppointmentStatus.CONFIRMED, "confirmed");
  }

  /**
   * Gives the chair back before the visit.
   *
   * @param notice how long before the start a visit has to be cancelled so as not to be late; a
   *     request that nobody accepted is never late
   */
  public void cancel(CancelledBy by, String reason, Instant now, Duration notice) {
    boolean accepted = status != AppointmentStatus.REQUESTED;
    become(AppointmentStatus.CANCELLED, "cancelled");
    ending = Ending.cancelled(by, reason, accepted && now.isAfter(startsAt.minus(notice)));
  }

  /** Puts the visit off without a new time; also on the day, when the patient is here already. */
  public void defer(String reason) {
    become(AppointmentStatus.DEFERRED, "deferred");
    ending = Ending.deferred(reason);
  }

  /** The patient did not come: from the start on this can be said, else {@link NotYetDue}. */
  public void miss(Instant now, WallWords words) {
    require(AppointmentStatus.NO_SHOW, "recorded as a no-show");
    if (now.isBefore(startsAt)) {
      throw new NotYetDue(startsAt, words);
    }
    status = AppointmentStatus.NO_SHOW;
  }

  /** The patient is here, on the appointment's local day; else {@link NotToday} is thrown. */
  public void checkIn(Instant now, WallWords words) {
    require(AppointmentStatus.ARRIVED, "checked in");
    if (!words.dayOf(now).equals(words.dayOf(startsAt))) {
      throw new NotToday(words.dayOf(startsAt));
    }
    status = AppointmentStatus.ARRIVED;
  }

  /**
   * The patient was checked in by mistake: they are expected as before.
   *
   * @param confirmed whether they had said that they will come
   */
  public void undoCheckIn(boolean confirmed) {
    goBack(
        confirmed ? AppointmentStatus.CONFIRMED : AppointmentStatus.BOOKED,
        "set back to before the check-in");
  }

  /** The infusion has begun. */
  public void begin() {
    become(AppointmentStatus.IN_VISIT, "begun");
  }

  /**
   * The patient left then; where that was early, the visit holds its chair no longer than needed.
   */
  public void finish(Instant left) {
    boolean infused = status == AppointmentStatus.IN_VISIT;
    become(AppointmentStatus.DONE, "finished");
    withoutInfusion = !infused;
    ending = Ending.of(plan(), left, endsAt);
  }

  /** They left at another time than was written down; its chair is free until {@code free}. */
  public void leftInstead(Instant left, Instant free) {
    StatusForbids.unless(status == AppointmentStatus.DONE, status, "given another time of leaving");
    ending = Ending.of(plan(), left, free);
  }

  /**
   * The patient has not left: the visit goes on and holds its chair to the planned end. Where
   * another visit was booked as this session meanwhile, it becomes the next one that is free.
   *
   * @param infused whether the infusion has begun
   * @param others session numbers of the course's other appointments that hold one
   */
  public void reopen(boolean infused, Collection<Integer> others) {
    goBack(
        infused ? AppointmentStatus.IN_VISIT : AppointmentStatus.ARRIVED,
        "set back to before the patient left");
    if (others.contains(sessionNumber)) {
      sessionNumber = Session.firstFree(others);
    }
    withoutInfusion = false;
    ending = null;
  }

  private void goBack(AppointmentStatus earlier, String verb) {
    StatusForbids.unless(status.leadsBackTo(earlier), status, verb);
    status = earlier;
  }

  private void become(AppointmentStatus next, String verb) {
    require(next, verb);
    status = next;
  }

  private void require(AppointmentStatus next, String verb) {
    StatusForbids.unless(status.leadsTo(next), status, verb);
  }
}
