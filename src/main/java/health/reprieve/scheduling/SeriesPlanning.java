package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.EscortHours;
import health.reprieve.scheduling.domain.NoChairHas;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.Seat;
import health.reprieve.scheduling.domain.SeriesAnswer;
import health.reprieve.scheduling.domain.SeriesPlanner;
import health.reprieve.scheduling.domain.SeriesQuestion;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.treatment.ProtocolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds complete plans for the sessions of a course; books nothing. */
@Retry
@Transactional
@ApplicationScoped
public class SeriesPlanning {

  private final ClinicCalendar calendar;
  private final SeriesReading reading;
  private final AvailabilityMaker maker;
  private final AppointmentRepository appointments;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SeriesPlanning(
      ClinicCalendar calendar,
      SeriesReading reading,
      AvailabilityMaker maker,
      AppointmentRepository appointments,
      AuditTrail audit,
      Clock clock) {
    this.calendar = calendar;
    this.reading = reading;
    this.maker = maker;
    this.appointments = appointments;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Ranked plans for the ordered sessions, or the session that stands in the way. Sessions that are
   * booked already are looked at as if they were not there. Where one is planned alone, its escort
   * can come; of several the escorts are not asked, each of them comes on a day of its own.
   *
   * @throws health.reprieve.scheduling.domain.RestartNeeded if the course had to go on before today
   * @throws health.reprieve.scheduling.domain.SeriesComplete if no session is left
   * @throws health.reprieve.scheduling.domain.PastSession if the session can no longer be changed
   * @throws NoChairHas if no chair in use has what the sessions need
   */
  public SeriesPlansView plans(SeriesOrder order) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    audit.ofPatient(
        Act.SAW,
        "plans of a series",
        order.patient().value(),
        Reference.of("patient", order.patient().value()));
    SeriesSetting setting = reading.setting(order, site, now);
    SeriesQuestion question = setting.question(order);
    Set<AppointmentId> standing =
        setting.part().standing().stream()
            .map(SeriesStand.Coming::appointment)
            .collect(Collectors.toSet());
    Availability availability = maker.over(site, question.origin(), question.horizon(), standing);
    Proposal visit =
        visit(order, setting.protocol(), question, site, availability, now)
            .needing(setting.part().needs())
            .needing(order.features())
            .withEscort(escort(setting.part()));
    NoChairHas.refuseUnlessOneHas(
        visit.needs(),
        availability.seats().stream().filter(seat -> seat.closedReason() == null).toList());
    SeriesAnswer answer =
        new SeriesPlanner(question, maker.withInfusions(availability, visit, standing), visit)
            .answer();
    return new SeriesPlansView(
        setting.protocol(),
        setting.part(),
        question,
        visit.needs(),
        answer,
        availability.days(),
        availability.words());
  }

  /** Known of a session that is planned alone and stands already. */
  private @Nullable EscortHours escort(SeriesStand.Part part) {
    return part.sessions() > 1 || part.standing().isEmpty()
        ? null
        : appointments.get(part.standing().get(0).appointment()).escort();
  }

  private static Proposal visit(
      SeriesOrder order,
      ProtocolView protocol,
      SeriesQuestion question,
      SiteView site,
      Availability availability,
      Instant now) {
    Seat any = availability.seats().stream().findFirst().orElseThrow(() -> new NotFound("chair"));
    Instant start = question.from().atStartOfDay(site.zone()).toInstant();
    return new Proposal(
            now,
            any.id(),
            new VisitPlan(start, protocol.phases()),
            site.shares(),
            order.patient(),
            new Proposal.ProtocolOffer(
                protocol.name(),
                protocol.active() || order.course() instanceof Continue,
                protocol.gapMinDays()))
        .needing(protocol.needs());
  }
}
