package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.BoosterOffers.Offer;
import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.domain.BoosterProposal;
import health.reprieve.recall.domain.BoosterTimes;
import health.reprieve.recall.domain.ReliefForecast;
import health.reprieve.recall.persistence.RecallTermsRepository;
import health.reprieve.scheduling.AppointmentKeeping;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Suggests when a patient's next infusion could be, from their own relief; books nothing. */
@Retry
@Transactional
@ApplicationScoped
public class NextBooster {

  private final ReliefOutlook outlook;
  private final BoosterOffers offers;
  private final RecallTermsRepository terms;
  private final AppointmentKeeping appointments;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  NextBooster(
      ReliefOutlook outlook,
      BoosterOffers offers,
      RecallTermsRepository terms,
      AppointmentKeeping appointments,
      PatientRegister patients,
      ConditionCatalogue conditions,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.outlook = outlook;
    this.offers = offers;
    this.terms = terms;
    this.appointments = appointments;
    this.patients = patients;
    this.conditions = conditions;
    this.protocols = protocols;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the boosters of one patient share. */
  private record Scene(
      Map<ReportGroupCode, String> conditions,
      Map<ProtocolId, String> protocols,
      Map<CourseId, Offer> offers,
      LocalDate today,
      ZoneId zone) {}

  /**
   * One suggestion for each condition of the patient, by the courses of the last three years.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public BoostersView of(PatientId patient) {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    PatientId known = patients.get(patient).id();
    audit.ofPatient(
        Act.SAW, "next booster", patient.value(), Reference.of("patient", patient.value()));
    @Nullable Instant booked =
        appointments.coming(known).stream().map(one -> one.plan().start()).findFirst().orElse(null);
    ReliefEndings all = outlook.at(today);
    List<Ending> endings =
        all.all().stream()
            .filter(one -> one.patient().equals(known) && one.course().ended() != null)
            .map(one -> booked == null ? one : booked(one))
            .toList();
    RecallTermsView inForce = RecallTermsView.of(terms.current());
    Scene scene =
        new Scene(
            conditions.all().stream()
                .collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name)),
            protocols.all().stream()
                .collect(Collectors.toMap(ProtocolView::id, ProtocolView::name)),
            offers.of(endings, inForce.terms().leadDays(), today, zone),
            today,
            zone);
    return new BoostersView(
        known,
        booked,
        inForce,
        all.definition(),
        endings.stream().map(one -> view(one, scene)).toList(),
        today,
        new WallWords(zone));
  }

  private static Ending booked(Ending one) {
    return new Ending(one.course(), one.relief(), one.proposal().booked(), one.own(), one.others());
  }

  private static BoosterView view(Ending ending, Scene scene) {
    BoosterProposal proposal = ending.proposal();
    ReliefForecast forecast = proposal.forecast();
    Offer offer = scene.offers().get(ending.course().course());
    ReportGroupCode group = ending.course().reportGroup();
    ProtocolId protocol = ending.course().traits().protocol();
    return new BoosterView(
        group,
        Objects.requireNonNullElse(scene.conditions().get(group), group.value()),
        ending.course().isOnMood(),
        ending.course().course(),
        protocol,
        Objects.requireNonNullElse(scene.protocols().get(protocol), ""),
        proposal.state(),
        ChronoUnit.DAYS.between(day(ending.course().ended(), scene.zone()), scene.today()),
        proposal.earliest() == null ? null : day(proposal.earliest(), scene.zone()),
        proposal.latest() == null ? null : day(proposal.latest(), scene.zone()),
        ending.own(),
        forecast == null ? 0 : forecast.ownLosses() + forecast.ownHeld(),
        forecast == null ? 1 : forecast.ownWeight(),
        ending.others(),
        offer == null ? null : offer.window(),
        offer == null ? BoosterTimes.none() : offer.times());
  }

  private static LocalDate day(@Nullable Instant instant, ZoneId zone) {
    return Objects.requireNonNull(instant).atZone(zone).toLocalDate();
  }
}
