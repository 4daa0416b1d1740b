package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChairClaim;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.StatusForbids;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.ClaimRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says before a move whether it would be refused, and why. Changes nothing. */
@Retry
@Transactional
@ApplicationScoped
public class MoveChecking {

  private final AppointmentRepository appointments;
  private final ClaimRepository claims;
  private final SlotCheck check;
  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  MoveChecking(
      AppointmentRepository appointments,
      ClaimRepository claims,
      SlotCheck check,
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      AuditTrail audit,
      Clock clock) {
    this.appointments = appointments;
    this.claims = claims;
    this.check = check;
    this.calendar = calendar;
    this.protocols = protocols;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Looks at a place by the same rules that {@link AppointmentBooking#move} asks, as if the
   * appointment were not there.
   *
   * @throws StatusForbids if the patient is no longer expected
   */
  public MoveCheckView of(AppointmentId id, ChairId chair, Instant start) {
    Instant now = clock.instant();
    Appointment appointment = appointments.get(id);
    if (!appointment.status().movable()) {
      throw new StatusForbids(appointment.status(), "moved");
    }
    audit.ofPatient(
        Act.SAW,
        "place to move to",
        appointment.session().patient().value(),
        Reference.of("appointment", id.value()));
    SiteView site = calendar.site();
    Proposal proposal = proposal(appointment, new Place(chair, start), site, now);
    SortedMap<Instant, Integer> wanted = proposal.plan().nurseTwelfths(site.shares());
    try {
      check.refuseUnlessFree(site, proposal, id);
      return view(proposal, List.of(), List.of(), wanted, id);
    } catch (SlotRefused refused) {
      return view(proposal, refused.conflicts(), refused.free(), wanted, id);
    }
  }

  /**
   * Looks at the same time of another day by the clinic's clock; where the clocks go over it, at
   * the time they show instead.
   */
  public MoveCheckView of(AppointmentId id, ChairId chair, LocalDate day) {
    Instant start = appointments.get(id).plan().start();
    return of(id, chair, start.atZone(calendar.site().zone()).with(day).toInstant());
  }

  private Proposal proposal(Appointment appointment, Place to, SiteView site, Instant now) {
    ProtocolView protocol = protocols.get(appointment.session().protocol());
    return new Proposal(
            now,
            to.chair(),
            appointment.plan().at(to.start()),
            site.shares(),
            appointment.session().patient(),
            new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
        .movedFrom(new Place(appointment.chair(), appointment.plan().start()))
        .withEscort(appointment.escort())
        .needing(appointment.needs());
  }

  private MoveCheckView view(
      Proposal proposal,
      List<Conflict> conflicts,
      List<FreeSlot> free,
      SortedMap<Instant, Integer> wanted,
      AppointmentId id) {
    SortedMap<Instant, Integer> held =
        claims.of(id).stream()
            .collect(
                Collectors.toMap(
                    ChairClaim::quarter, ChairClaim::nurseTwelfths, Integer::sum, TreeMap::new));
    return new MoveCheckView(id, proposal.chair(), proposal.plan(), conflicts, free, held, wanted);
  }
}
