package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentAccepted;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentDeferred;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMissed;
import health.reprieve.scheduling.domain.AppointmentProgressed;
import health.reprieve.scheduling.domain.CancelledBy;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.StepUndoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Carries appointments through to the day: accepted, confirmed, cancelled, deferred, checked in,
 * missed. Whoever changes one says which version they have read; who was late is told what others
 * did.
 */
@Retry
@Transactional
@ApplicationScoped
public class AppointmentKeeping {

  private final AppointmentRepository appointments;
  private final ClaimKeeping claims;
  private final ChangeLog changes;
  private final ClinicCalendar calendar;
  private final InfusionCharting charting;
  private final StepUndoing undoing;
  private final PatientRegister patients;
  private final AuditTrail audit;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  AppointmentKeeping(
      AppointmentRepository appointments,
      ClaimKeeping claims,
      ChangeLog changes,
      ClinicCalendar calendar,
      InfusionCharting charting,
      StepUndoing undoing,
      PatientRegister patients,
      AuditTrail audit,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.changes = changes;
    this.calendar = calendar;
    this.charting = charting;
    this.undoing = undoing;
    this.patients = patients;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * One appointment.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no appointment with this id
   */
  public AppointmentView get(AppointmentId id) {
    Appointment appointment = appointments.get(id);
    audit(Act.SAW, "appointment", appointment);
    return AppointmentView.of(appointment);
  }

  /** One appointment, for a neighbour's own decision; nobody is shown it, so no audit line. */
  public AppointmentView known(AppointmentId id) {
    return AppointmentView.of(appointments.get(id));
  }

  /**
   * A patient's appointments from the present local day on that are not over, in time order.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public List<AppointmentView> coming(PatientId patient) {
    patients.refuseUnknown(patient);
    Instant now = clock.instant();
    WallWords words = words();
    Instant today = words.dayOf(now).atStartOfDay(words.zone()).toInstant();
    audit.ofPatient(
        Act.SAW, "coming appointments", patient.value(), Reference.of("patient", patient.value()));
    return appointments.coming(patient, today).stream().map(AppointmentView::of).toList();
  }

  /** The clinic agrees to a visit that was asked for. */
  public AppointmentView accept(AppointmentId id, int version) {
    return step(
        id,
        version,
        ChangeKind.ACCEPTED,
        (asked, now) -> asked.accept(),
        asked -> new AppointmentAccepted(id, asked.session().patient()));
  }

  /** The patient said that they will come. */
  public AppointmentView confirm(AppointmentId id, int version) {
    return step(id, version, ChangeKind.CONFIRMED, (booked, now) -> booked.confirm());
  }

  /**
   * Says when somebody can take the patient home. A visit that ends at another time keeps its place
   * and stands on the worklist.
   *
   * @param hours null where that is no longer known
   */
  public AppointmentView escort(AppointmentId id, int version, @Nullable EscortHours hours) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    appointment.escort(hours);
    return changed(appointment, version, ChangeKind.ESCORT, now);
  }

  /**
   * Says what the chair of a visit must have. A visit whose present chair lacks some of it keeps
   * its place and stands on the worklist.
   */
  public AppointmentView need(AppointmentId id, int version, Set<ChairFeature> features) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    appointment.need(features);
    return changed(appointment, version, ChangeKind.FEATURES, now);
  }

  /** The patient is here: opens the visit. */
  public AppointmentView checkIn(AppointmentId id, int version) {
    return step(
        id,
        version,
        ChangeKind.ARRIVED,
        (appointment, now) -> {
          appointment.checkIn(now, words());
          charting.arrive(appointment.session().course(), id.value());
        });
  }

  /**
   * The patient was checked in by mistake: they are expected as before, and the visit that the
   * check-in opened is gone. Chair and nurses stay theirs.
   *
   * @throws health.reprieve.scheduling.domain.StatusForbids once the infusion has begun
   * @throws health.reprieve.treatment.domain.UndoRefused if scores that count are recorded in the
   *     visit
   */
  public AppointmentView undoCheckIn(AppointmentId id, int version) {
    return step(
        id,
        version,
        ChangeKind.ARRIVAL_UNDONE,
        (appointment, now) -> {
          appointment.undoCheckIn(changes.wasConfirmed(appointment));
          undoing.arrival(id.value());
        });
  }

  /** Gives up the visit and frees its chair and nurses; late if less notice is given than asked. */
  public AppointmentView cancel(AppointmentId id, int version, CancelledBy by, String reason) {
    return free(
        id,
        version,
        ChangeKind.CANCELLED,
        (appointment, now) -> appointment.cancel(by, reason, now, notice()),
        AppointmentCancelled::new);
  }

  /**
   * Puts the visit off without a new time and frees its chair and nurses; possible until the
   * infusion begins. A patient who is here leaves without one.
   */
  public AppointmentView defer(AppointmentId id, int version, String reason) {
    return free(
        id,
        version,
        ChangeKind.DEFERRED,
        (appointment, now) -> {
          appointment.defer(reason);
          charting.sentHome(id.value());
        },
        AppointmentDeferred::new);
  }

  /** The patient did not come; chair and nurses are free again. */
  public AppointmentView miss(AppointmentId id, int version) {
    return free(
        id,
        version,
        ChangeKind.MISSED,
        (appointment, now) -> appointment.miss(now, words()),
        AppointmentMissed::new);
  }

  /** A verb of the appointment, said at an instant. */
  private interface Verb {

    void on(Appointment appointment, Instant now);
  }

  /** What is told when an appointment gives its place back. */
  private interface Freed {

    AppointmentChanged event(AppointmentId appointment, PatientId patient, TimeRange freed);
  }

  private AppointmentView free(
      AppointmentId id, int version, ChangeKind kind, Verb verb, Freed freed) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    verb.on(appointment, now);
    AppointmentView view = changed(appointment, version, kind, now);
    claims.giveBack(appointment);
    events.fire(freed.event(id, appointment.session().patient(), appointment.plan().time()));
    return view;
  }

  private AppointmentView step(AppointmentId id, int version, ChangeKind kind, Verb verb) {
    return step(id, version, kind, verb, AppointmentKeeping::progressed);
  }

  private AppointmentView step(
      AppointmentId id,
      int version,
      ChangeKind kind,
      Verb verb,
      Function<Appointment, AppointmentChanged> event) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    verb.on(appointment, now);
    AppointmentView view = changed(appointment, version, kind, now);
    events.fire(event.apply(appointment));
    return view;
  }

  private static AppointmentProgressed progressed(Appointment appointment) {
    return new AppointmentProgressed(
        appointment.id(), appointment.session().patient(), appointment.status());
  }

  private Appointment read(AppointmentId id, int version) {
    Appointment appointment = appointments.get(id);
    changes.refuseUnlessCurrent(appointment, version);
    return appointment;
  }

  private AppointmentView changed(
      Appointment appointment, int version, ChangeKind kind, Instant now) {
    changes.note(appointment, version, kind, now);
    audit(Act.CHANGED, "appointment " + kind.shortly(), appointment);
    return AppointmentView.of(appointment);
  }

  private Duration notice() {
    return Duration.ofHours(calendar.site().rules().lateCancelHours());
  }

  private WallWords words() {
    return new WallWords(calendar.site().zone());
  }

  private void audit(Act act, String what, Appointment appointment) {
    audit.ofPatient(
        act,
        what,
        appointment.session().patient().value(),
        Reference.of("appointment", appointment.id().value()));
  }
}
