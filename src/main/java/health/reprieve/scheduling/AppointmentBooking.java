package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.BookingOrder.Open;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentBooked;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Books and moves appointments. The policy is asked first, for the reasons; the database's keys and
 * checks decide. Where another booking was faster, the use case runs again and the policy says who
 * has the chair now and what is free instead.
 */
@Retry
@Transactional
@RequestScoped
public class AppointmentBooking {

  private final AppointmentRepository appointments;
  private final SlotCheck check;
  private final ClaimKeeping claims;
  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final CoursePlanning courses;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final Event<AppointmentChanged> events;
  private final Clock clock;

  @Inject
  AppointmentBooking(
      AppointmentRepository appointments,
      SlotCheck check,
      ClaimKeeping claims,
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      CoursePlanning courses,
      CurrentStaff current,
      AuditTrail audit,
      RequestKeys keys,
      Event<AppointmentChanged> events,
      Clock clock) {
    this.appointments = appointments;
    this.check = check;
    this.claims = claims;
    this.calendar = calendar;
    this.protocols = protocols;
    this.courses = courses;
    this.current = current;
    this.audit = audit;
    this.keys = keys;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Books a visit. Where an appointment with this id exists, the request is a repeat: it answers
   * that appointment and books nothing. A repeat that comes while the first is being booked is not
   * refused for the first one's chair; it meets its id and starts over.
   *
   * @throws health.reprieve.scheduling.domain.SlotRefused with everything in its way
   * @throws health.reprieve.platform.persistence.KeyReused if the request's key came with another
   *     order before
   * @throws InvalidRequest if the course is another patient's
   */
  public AppointmentView book(BookingOrder order) {
    keys.claim(order.id().value(), order);
    Optional<Appointment> booked = appointments.find(order.id());
    return booked.isPresent() ? seen(booked.get()) : bookNew(order, clock.instant());
  }

  private AppointmentView seen(Appointment appointment) {
    audit(Act.SAW, "appointment", appointment);
    return AppointmentView.of(appointment);
  }

  private AppointmentView bookNew(BookingOrder order, Instant now) {
    calendar.holdShifts();
    SiteView site = calendar.site();
    ProtocolView protocol = protocols.get(protocol(order.course(), order.patient()));
    Proposal proposal =
        new Proposal(
            now,
            order.chair(),
            new VisitPlan(order.start(), protocol.phases()),
            site.shares(),
            order.patient(),
            new Proposal.ProtocolOffer(
                protocol.name(), protocol.active() || order.course() instanceof Continue));
    Availability around = check.refuseUnlessFree(site, proposal, order.id());
    CourseId course = course(order.course(), order.patient());
    Session session =
        new Session(
            order.patient(),
            course,
            protocol.id(),
            Session.firstFree(appointments.sessionNumbers(course)));
    Appointment appointment =
        new Appointment(
            order.id(), site.id(), order.chair(), session, proposal.plan(), now, current.id());
    appointments.add(appointment);
    claims.take(appointment, proposal.plan().nurseTwelfths(site.shares()), around);
    audit(Act.CREATED, "appointment booked", appointment);
    events.fire(new AppointmentBooked(order.id(), order.patient(), appointment.plan().time()));
    return AppointmentView.of(appointment);
  }

  /**
   * Puts an appointment into another chair or at another time, or both. Looked at as if it were not
   * there; what it held and what it takes change in one go. Where only the chair changes, the time
   * is not judged again: a late patient can be seated elsewhere after the planned start.
   *
   * @param version that the caller has read
   * @param toChair null to stay in the chair
   * @param toStart null to keep the time
   * @throws Stale if somebody changed it meanwhile
   * @throws health.reprieve.scheduling.domain.SlotRefused with everything in its way
   * @throws health.reprieve.scheduling.domain.StatusForbids if the patient is no longer expected
   */
  public AppointmentView move(
      AppointmentId id, int version, @Nullable ChairId toChair, @Nullable Instant toStart) {
    Instant now = clock.instant();
    calendar.holdShifts();
    Appointment appointment = appointments.get(id);
    Stale.refuseUnless("appointment", appointment.version(), version);
    SiteView site = calendar.site();
    Session session = appointment.session();
    TimeRange from = appointment.plan().time();
    Place standing = new Place(appointment.chair(), from.start());
    ChairId chair = toChair == null ? standing.chair() : toChair;
    appointment.move(chair, toStart == null ? appointment.plan().start() : toStart);
    VisitPlan plan = appointment.plan();
    Proposal proposal =
        new Proposal(
                now,
                chair,
                plan,
                site.shares(),
                session.patient(),
                new Proposal.ProtocolOffer("", true))
            .movedFrom(standing);
    Availability around = check.refuseUnlessFree(site, proposal, id);
    appointments.flush();
    if (plan.time().equals(from)) {
      claims.reseat(appointment);
    } else {
      claims.swap(appointment, plan.nurseTwelfths(site.shares()), around);
    }
    audit(Act.CHANGED, "appointment moved", appointment);
    events.fire(new AppointmentMoved(id, session.patient(), from, plan.time()));
    return AppointmentView.of(appointment);
  }

  private ProtocolId protocol(CourseChoice choice, PatientId patient) {
    if (choice instanceof Open open) {
      return open.protocol();
    }
    CourseId id = ((Continue) choice).course();
    CourseView course = courses.byIds(List.of(id)).get(id);
    if (course == null) {
      throw new NotFound("course");
    }
    if (!course.patient().equals(patient)) {
      throw new InvalidRequest("course", "This course is another patient's.");
    }
    return course.protocol();
  }

  private CourseId course(CourseChoice choice, PatientId patient) {
    return choice instanceof Open open
        ? courses.open(patient, open.reportGroup(), open.protocol()).id()
        : ((Continue) choice).course();
  }

  private void audit(Act act, String what, Appointment appointment) {
    audit.ofPatient(
        act,
        what,
        appointment.session().patient().value(),
        Reference.of("appointment", appointment.id().value()));
  }
}
