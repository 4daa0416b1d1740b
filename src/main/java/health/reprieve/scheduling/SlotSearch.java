package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.NothingFree;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.Session;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds where a visit would fit; books nothing. */
@Retry
@Transactional
@ApplicationScoped
public class SlotSearch {

  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final SlotCheck check;
  private final AppointmentRepository appointments;
  private final AvailabilityMaker maker;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SlotSearch(
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      SlotCheck check,
      AppointmentRepository appointments,
      AvailabilityMaker maker,
      AuditTrail audit,
      Clock clock) {
    this.calendar = calendar;
    this.protocols = protocols;
    this.check = check;
    this.appointments = appointments;
    this.maker = maker;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The first time, from an instant on and not in the past, at which a visit of this protocol fits.
   *
   * @param chair the only chair to look at, null for any
   * @param features that the chair must have, besides what the protocol needs
   * @throws NothingFree if there is none within two weeks
   */
  public FreeSlot nextFree(
      ProtocolId protocol, Instant from, @Nullable ChairId chair, Set<ChairFeature> features) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    ProtocolView followed = protocols.get(protocol);
    ChairId place = chair == null ? firstChair() : chair;
    Proposal proposal =
        new Proposal(
                now,
                place,
                new VisitPlan(from, followed.phases()),
                site.shares(),
                null,
                new Proposal.ProtocolOffer(followed.name(), followed.active()))
            .needing(followed.needs())
            .needing(features);
    return check
        .search(site, proposal, chair == null ? SlotFinder::earliest : SlotFinder::next)
        .orElseThrow(NothingFree::new);
  }

  /**
   * Free times day by day, the earliest of each day first, by all rules of booking.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such protocol or appointment
   */
  public List<FreeSlot> find(SlotQuestion question) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    AppointmentId leaving =
        question.visit() instanceof SlotQuestion.Moved moved ? moved.appointment() : null;
    Proposal proposal = proposal(question, site, now).needing(question.features());
    Availability around =
        maker.over(
            site,
            question.from(),
            question.from().plusDays(question.days() - 1L),
            proposal,
            leaving);
    Set<ChairId> chairs =
        calendar.chairs().stream()
            .filter(chair -> question.chair() == null || chair.id().equals(question.chair()))
            .map(ChairView::id)
            .collect(Collectors.toSet());
    return new SlotList(question, proposal, around.words(), chairs)
        .of(new SlotFinder(around, proposal).openings());
  }

  private Proposal proposal(SlotQuestion question, SiteView site, Instant now) {
    Instant start = question.from().atStartOfDay(site.zone()).toInstant();
    if (question.visit() instanceof SlotQuestion.New asked) {
      ProtocolView protocol = protocols.get(asked.protocol());
      PatientId patient = asked.patient();
      if (patient != null) {
        audit.ofPatient(
            Act.SAW, "free times", patient.value(), Reference.of("patient", patient.value()));
      }
      return new Proposal(
              now,
              firstChair(),
              new VisitPlan(start, protocol.phases()),
              site.shares(),
              patient,
              new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
          .withEscort(asked.escort())
          .needing(protocol.needs());
    }
    Appointment appointment =
        appointments.get(((SlotQuestion.Moved) question.visit()).appointment());
    Session session = appointment.session();
    audit.ofPatient(
        Act.SAW,
        "free times",
        session.patient().value(),
        Reference.of("appointment", appointment.id().value()));
    ProtocolView protocol = protocols.get(session.protocol());
    return new Proposal(
            now,
            appointment.chair(),
            appointment.plan().at(start),
            site.shares(),
            session.patient(),
            new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
        .movedFrom(new Place(appointment.chair(), appointment.plan().start()))
        .withEscort(appointment.escort())
        .needing(appointment.needs());
  }

  private ChairId firstChair() {
    return calendar.chairs().stream()
        .map(ChairView::id)
        .findFirst()
        .orElseThrow(() -> new NotFound("chair"));
  }
}
