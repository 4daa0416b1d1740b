package health.reprieve.scheduling;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.notices.Outbox;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.PatientVisitView.Standing;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.CallTheClinic;
import health.reprieve.scheduling.domain.Opening;
import health.reprieve.scheduling.domain.Seat;
import health.reprieve.scheduling.domain.TimeGone;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a patient does about a visit by a signed link, without signing in: see it, confirm it, move
 * it to a time that the protocol's gaps leave. The changes are those of staff's own desks; the
 * trail says that the patient made them. Looking changes nothing, because mail programs look too.
 */
@Retry
@Transactional
@ApplicationScoped
public class VisitByLink {

  /** Later than this before the visit the patient calls instead. */
  private static final Duration LATE = Duration.ofHours(24);

  private static final int ACTS_AN_HOUR = 20;
  private static final int LINKS_AN_HOUR = 3;

  private final SignedLinks links;
  private final AppointmentRepository appointments;
  private final AppointmentBooking booking;
  private final AppointmentKeeping keeping;
  private final MoveOffers offers;
  private final ClinicCalendar calendar;
  private final SpokenWords spoken;
  private final Outbox outbox;
  private final AuditTrail audit;
  private final ByLink byLink;
  private final Clock clock;

  @Inject
  VisitByLink(
      SignedLinks links,
      AppointmentRepository appointments,
      AppointmentBooking booking,
      AppointmentKeeping keeping,
      MoveOffers offers,
      ClinicCalendar calendar,
      SpokenWords spoken,
      Outbox outbox,
      AuditTrail audit,
      ByLink byLink,
      Clock clock) {
    this.links = links;
    this.appointments = appointments;
    this.booking = booking;
    this.keeping = keeping;
    this.offers = offers;
    this.calendar = calendar;
    this.spoken = spoken;
    this.outbox = outbox;
    this.audit = audit;
    this.byLink = byLink;
    this.clock = clock;
  }

  /** The clinic's words to whoever has no link that it knows. */
  public VisitWords words() {
    return spoken.toAnybody();
  }

  /**
   * The visit of a link.
   *
   * @throws health.reprieve.notices.domain.UnknownLink if this clinic did not sign it
   */
  public PatientVisitView look(String token) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    Appointment appointment = appointment(link);
    audit.ofPatient(
        Act.SAW,
        "visit by link",
        appointment.session().patient().value(),
        VisitNotices.reference(appointment.id()));
    return view(link, appointment, now);
  }

  /**
   * The times to which the patient may move the visit, by local day.
   *
   * @throws CallTheClinic if the patient cannot move it alone
   */
  public SortedMap<LocalDate, List<Instant>> times(String token) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    Appointment appointment = appointment(link);
    refuseUnlessMovable(link, appointment, now);
    SiteView site = calendar.site();
    WallWords wall = new WallWords(site.zone());
    return offers.of(site, appointment, now).stream()
        .map(Opening::start)
        .collect(groupingBy(wall::dayOf, TreeMap::new, mapping(start -> start, toList())));
  }

  /**
   * The patient says that they will come.
   *
   * @param version that the patient has seen
   * @throws Stale if the clinic changed the visit meanwhile
   */
  public void confirm(String token, int version) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, ACTS_AN_HOUR);
    Appointment appointment = appointment(link);
    if (view(link, appointment, now).standing() != Standing.BOOKED) {
      return;
    }
    keeping.confirm(appointment.id(), version);
  }

  /**
   * Moves the visit to one of the times that {@link #times} offers.
   *
   * @throws CallTheClinic if the patient cannot move it alone
   * @throws TimeGone if the time is not offered any more
   * @throws Stale if the clinic changed the visit meanwhile
   */
  public void move(String token, int version, Instant start) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, ACTS_AN_HOUR);
    Appointment appointment = appointment(link);
    refuseUnlessMovable(link, appointment, now);
    Stale.refuseUnless(
        Reference.of("appointment", appointment.id().value()), appointment.version(), version);
    Opening chosen =
        offers.of(calendar.hold(), appointment, now).stream()
            .filter(opening -> opening.start().equals(start))
            .findFirst()
            .orElseThrow(TimeGone::new);
    booking.move(appointment.id(), version, chair(appointment, chosen), start);
  }

  private static ChairId chair(Appointment appointment, Opening opening) {
    return opening.seats().stream()
        .map(Seat::id)
        .filter(appointment.chair()::equals)
        .findFirst()
        .orElse(opening.seats().get(0).id());
  }

  /** Sends a fresh link by the way that the clinic knows. */
  public void renew(String token) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, LINKS_AN_HOUR);
    Appointment appointment = appointment(link);
    outbox.plan(
        VisitNotices.LINK,
        "fresh link to a visit",
        VisitNotices.reference(appointment.id()),
        appointment.session().patient().value(),
        now,
        now);
  }

  private SignedLink read(String token) {
    SignedLink link = links.read(LinkPurpose.VISIT, token);
    byLink.recognised();
    return link;
  }

  private Appointment appointment(SignedLink link) {
    return appointments.get(AppointmentId.of(link.reference()));
  }

  private void refuseUnlessMovable(SignedLink link, Appointment appointment, Instant now) {
    if (!view(link, appointment, now).mayMove()) {
      throw new CallTheClinic();
    }
  }

  private PatientVisitView view(SignedLink link, Appointment appointment, Instant now) {
    Instant start = appointment.plan().start();
    Standing standing = standing(link, appointment, now);
    boolean coming = standing == Standing.BOOKED || standing == Standing.CONFIRMED;
    return new PatientVisitView(
        standing,
        start,
        VisitWords.presence(appointment.plan()).end(),
        link.issued(),
        coming && now.isBefore(start.minus(LATE)),
        appointment.version(),
        spoken.to(appointment.session().patient()));
  }

  private static Standing standing(SignedLink link, Appointment appointment, Instant now) {
    boolean ahead = appointment.plan().start().isAfter(now);
    if (!appointment.status().live()) {
      return ahead ? Standing.GIVEN_UP : Standing.OVER;
    }
    if (!appointment.status().expected() || !ahead) {
      return Standing.OVER;
    }
    if (link.isOld(now)) {
      return Standing.OLD_LINK;
    }
    return switch (appointment.status()) {
      case CONFIRMED -> Standing.CONFIRMED;
      default -> Standing.BOOKED;
    };
  }
}
