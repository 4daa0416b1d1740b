package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMissed;
import health.reprieve.scheduling.domain.AppointmentProgressed;
import health.reprieve.scheduling.domain.CancelledBy;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.InfusionCharting;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Carries booked appointments through to the day: confirmed, cancelled, checked in, missed. */
@Retry
@Transactional
@RequestScoped
public class AppointmentKeeping {

  private final AppointmentRepository appointments;
  private final ClaimKeeping claims;
  private final ClinicCalendar calendar;
  private final InfusionCharting charting;
  private final AuditTrail audit;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  AppointmentKeeping(
      AppointmentRepository appointments,
      ClaimKeeping claims,
      ClinicCalendar calendar,
      InfusionCharting charting,
      AuditTrail audit,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.calendar = calendar;
    this.charting = charting;
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

  /** A patient's appointments from the present local day on, in time order. */
  public List<AppointmentView> coming(PatientId patient) {
    Instant now = clock.instant();
    WallWords words = words();
    Instant today = words.dayOf(now).atStartOfDay(words.zone()).toInstant();
    audit.ofPatient(
        Act.SAW, "coming appointments", patient.value(), Reference.of("patient", patient.value()));
    return appointments.coming(patient, today).stream().map(AppointmentView::of).toList();
  }

  /** The patient said that they will come. */
  public AppointmentView confirm(AppointmentId id, int version) {
    Appointment appointment = read(id, version);
    appointment.confirm();
    AppointmentView confirmed = changed(appointment, "appointment confirmed");
    events.fire(progressed(appointment));
    return confirmed;
  }

  /** Gives up the visit and frees its chair and nurses. */
  public AppointmentView cancel(AppointmentId id, int version, CancelledBy by, String reason) {
    Appointment appointment = read(id, version);
    appointment.cancel(by, reason);
    AppointmentView cancelled = changed(appointment, "appointment cancelled");
    claims.giveBack(appointment);
    events.fire(
        new AppointmentCancelled(id, appointment.session().patient(), appointment.plan().time()));
    return cancelled;
  }

  /** The patient did not come; chair and nurses are free again. */
  public AppointmentView miss(AppointmentId id, int version) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    appointment.miss(now, words());
    AppointmentView missed = changed(appointment, "appointment missed");
    claims.giveBack(appointment);
    events.fire(
        new AppointmentMissed(id, appointment.session().patient(), appointment.plan().time()));
    return missed;
  }

  /** The patient is here: opens the visit. */
  public AppointmentView checkIn(AppointmentId id, int version) {
    Instant now = clock.instant();
    Appointment appointment = read(id, version);
    appointment.checkIn(now, words());
    AppointmentView arrived = changed(appointment, "appointment checked in");
    charting.arrive(appointment.session().course(), id.value());
    events.fire(progressed(appointment));
    return arrived;
  }

  private static AppointmentProgressed progressed(Appointment appointment) {
    return new AppointmentProgressed(
        appointment.id(), appointment.session().patient(), appointment.status());
  }

  private Appointment read(AppointmentId id, int version) {
    Appointment appointment = appointments.get(id);
    Stale.refuseUnless("appointment", appointment.version(), version);
    return appointment;
  }

  private AppointmentView changed(Appointment appointment, String what) {
    appointments.flush();
    audit(Act.CHANGED, what, appointment);
    return AppointmentView.of(appointment);
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
