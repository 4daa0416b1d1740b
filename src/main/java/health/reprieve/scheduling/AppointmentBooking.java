package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.BookingOrder.Open;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentBooked;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.domain.ChangeKind;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.PlannedCourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Books and moves appointments. The policy is asked first, for the reasons; the database's keys and
 * checks decide. Where another booking was faster, the use case runs again and the policy says who
 * has the chair now and what is free instead.
 */
@Retry
@Transactional
@ApplicationScoped
public class AppointmentBooking {

  private final AppointmentRepository appointments;
  private final SlotCheck check;
  private final ClaimKeeping claims;
  private final ChangeLog changes;
  private final MovingBack moving;
  private final OverrideLog overrides;
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
      ChangeLog changes,
      MovingBack moving,
      OverrideLog overrides,
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
    this.changes = changes;
    this.moving = moving;
    this.overrides = overrides;
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
   * @throws health.reprieve.scheduling.domain.OverrideForbidden if the caller's role cannot set
   *     rules aside
   * @throws health.reprieve.platform.persistence.KeyReused if the request's key came with another
   *     order before
   * @throws InvalidRequest if the course is another patient's
   */
  public AppointmentView book(BookingOrder order) {
    keys.claim(order.id().value(), order);
    Optional<Appointment> booked = appointments.find(order.id());
    return booked.isPresent() ? seen(booked.get()) : bookNew(order, order.id(), clock.instant());
  }

  /** Books a visit under an id that was made for this request alone: it can have no repeat. */
  public AppointmentView bookOnce(BookingOrder order) {
    return bookNew(order, null, clock.instant());
  }

  private AppointmentView seen(Appointment appointment) {
    audit(Act.SAW, "appointment", appointment);
    return AppointmentView.of(appointment);
  }

  /**
   * @param twin of this id may be booked meanwhile, by the same request
   */
  private AppointmentView bookNew(BookingOrder order, @Nullable AppointmentId twin, Instant now) {
    SiteView site = calendar.hold();
    ProtocolView protocol = protocol(order.course(), order.patient());
    Proposal proposal =
        new Proposal(
                now,
                order.chair(),
                new VisitPlan(order.start(), protocol.phases()),
                site.shares(),
                order.patient(),
                new Proposal.ProtocolOffer(
                    protocol.name(),
                    protocol.active() || order.course() instanceof Continue,
                    protocol.gapMinDays()))
            .withEscort(order.terms().escort())
            .needing(protocol.needs())
            .needing(order.terms().features());
    Cleared place =
        check.clear(site, proposal, standing(order.course()), twin, order.terms().override());
    Appointment appointment = appointment(order, site, proposal, protocol.id(), place);
    appointments.add(appointment);
    overrides.note(appointment, place, order.terms().override(), now);
    audit(Act.CREATED, "appointment booked", appointment);
    events.fire(new AppointmentBooked(order.id(), order.patient(), appointment.plan().time()));
    claims.take(appointment, proposal.plan().nurseTwelfths(site.shares()), place);
    check.keepStarts(site, appointment, place);
    return AppointmentView.of(appointment);
  }

  private Appointment appointment(
      BookingOrder order, SiteView site, Proposal proposal, ProtocolId protocol, Cleared place) {
    Session session =
        new Session(
            order.patient(),
            course(order.course(), order.patient()),
            protocol,
            Session.firstFree(place.sessions()));
    Appointment appointment =
        new Appointment(
            order.id(),
            site.id(),
            order.chair(),
            session,
            proposal.plan(),
            proposal.now(),
            booker());
    appointment.escort(proposal.escort());
    appointment.need(proposal.needs());
    if (order.terms().request()) {
      appointment.asRequest();
    }
    return appointment;
  }

  /** Nobody of the staff where a patient takes an offer by a link. */
  private @Nullable StaffId booker() {
    return current.known().map(StaffView::id).orElse(null);
  }

  /** Moves by the rules; see {@link #move(MoveOrder)}. */
  public AppointmentView move(
      AppointmentId id, int version, @Nullable ChairId toChair, @Nullable Instant toStart) {
    return move(MoveOrder.of(id, version, toChair, toStart));
  }

  /**
   * Puts an appointment into another chair or at another time, or both. Looked at as if it were not
   * there; what it held and what it takes change in one go. Where only the chair changes, the time
   * is not judged again: a late patient can be seated elsewhere after the planned start. A repeat
   * of the request answers the appointment as it stands.
   *
   * @throws health.reprieve.scheduling.domain.ChangedMeanwhile if another version stands
   * @throws health.reprieve.scheduling.domain.SlotRefused with everything in its way
   * @throws health.reprieve.scheduling.domain.OverrideForbidden if the caller's role cannot set
   *     rules aside
   * @throws health.reprieve.scheduling.domain.StatusForbids if the patient is no longer expected
   * @throws health.reprieve.platform.persistence.KeyReused if the request's key came with another
   *     order before
   */
  public AppointmentView move(MoveOrder order) {
    return move(order, Set.of(), Set.of());
  }

  /**
   * Moves one session while others of its course move, too: the rest between these is the caller's
   * to keep; to all other infusions of the patient it is asked. The escort's hours are not: a plan
   * for several sessions knows none, and the worklist tells where they do not fit.
   *
   * @param features that its chair must have from now on, besides what it needs already
   * @param movingToo those others; where it moves alone none, and everything is asked
   */
  AppointmentView move(MoveOrder order, Set<ChairFeature> features, Set<AppointmentId> movingToo) {
    Instant now = clock.instant();
    if (!keys.claim(order.request(), order)) {
      return seen(appointments.get(order.appointment()));
    }
    SiteView site = calendar.hold();
    Appointment appointment = appointments.get(order.appointment());
    changes.refuseUnlessCurrent(appointment, order.version());
    TimeRange from = appointment.plan().time();
    Place standing = new Place(appointment.chair(), from.start());
    ChairId toChair = order.toChair();
    Instant toStart = order.toStart();
    MovingBack.Step step =
        moving.move(
            appointment,
            toChair == null ? standing.chair() : toChair,
            toStart == null ? from.start() : toStart);
    Proposal proposal =
        proposal(appointment, standing, site, now)
            .withEscort(movingToo.isEmpty() ? appointment.escort() : null)
            .needing(features)
            .movingWith(movingToo);
    appointment.need(proposal.needs());
    Cleared place = check.clear(site, proposal, null, order.appointment(), order.override());
    changes.note(appointment, order.version(), step, now);
    if (step.kind() == ChangeKind.RESEATED) {
      claims.reseat(appointment);
    } else {
      claims.swap(appointment, appointment.plan().nurseTwelfths(site.shares()), place);
      check.keepStarts(site, appointment, place);
    }
    overrides.note(appointment, place, order.override(), now);
    audit(Act.CHANGED, "appointment moved", appointment);
    events.fire(
        new AppointmentMoved(
            order.appointment(), appointment.session().patient(), from, appointment.plan().time()));
    return AppointmentView.of(appointment);
  }

  private Proposal proposal(Appointment appointment, Place standing, SiteView site, Instant now) {
    ProtocolView protocol = protocols.get(appointment.session().protocol());
    return new Proposal(
            now,
            appointment.chair(),
            appointment.plan(),
            site.shares(),
            appointment.session().patient(),
            new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
        .movedFrom(standing)
        .needing(appointment.needs());
  }

  private ProtocolView protocol(CourseChoice choice, PatientId patient) {
    if (choice instanceof Open open) {
      return protocols.get(open.protocol());
    }
    PlannedCourseView planned = courses.planned(((Continue) choice).course());
    if (!planned.course().patient().equals(patient)) {
      throw new InvalidRequest("course", "This course is another patient's.");
    }
    return planned.protocol();
  }

  private CourseId course(CourseChoice choice, PatientId patient) {
    return choice instanceof Open open
        ? courses.open(patient, open.reportGroup(), open.protocol()).id()
        : ((Continue) choice).course();
  }

  private static @Nullable CourseId standing(CourseChoice choice) {
    return choice instanceof Continue standing ? standing.course() : null;
  }

  private void audit(Act act, String what, Appointment appointment) {
    audit.ofPatient(
        act,
        what,
        appointment.session().patient().value(),
        Reference.of("appointment", appointment.id().value()));
  }
}
