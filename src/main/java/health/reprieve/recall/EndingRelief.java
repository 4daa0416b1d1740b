package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.recall.BoosterOffers.Offer;
import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.domain.BoosterState;
import health.reprieve.recall.domain.ReliefForecast;
import health.reprieve.recall.persistence.ComingVisits;
import health.reprieve.recall.persistence.RecallTermsRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The worklist of patients whose relief ends while nothing is booked. */
@Retry
@Transactional
@ApplicationScoped
public class EndingRelief {

  private static final Duration AHEAD = Duration.ofDays(14);
  private static final Duration BEHIND = Duration.ofDays(28);

  /**
   * From the last answer in relief on: the next one, out of it, may come a month and more later.
   */
  private static final Duration UNCONFIRMED_BEHIND = Duration.ofDays(90);

  private final ReliefOutlook outlook;
  private final ComingVisits coming;
  private final BoosterOffers offers;
  private final RecallTermsRepository terms;
  private final CallList calls;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  EndingRelief(
      ReliefOutlook outlook,
      ComingVisits coming,
      BoosterOffers offers,
      RecallTermsRepository terms,
      CallList calls,
      PatientRegister patients,
      ConditionCatalogue conditions,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.outlook = outlook;
    this.coming = coming;
    this.offers = offers;
    this.terms = terms;
    this.calls = calls;
    this.patients = patients;
    this.conditions = conditions;
    this.protocols = protocols;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the rows of one list share. */
  private record Scene(
      Map<PatientId, PatientView> people,
      Map<ReportGroupCode, String> conditions,
      Map<ProtocolId, String> protocols,
      Map<PatientId, ContactStandView> contacts,
      Map<CourseId, Offer> offers,
      ZoneId zone) {}

  /**
   * Whose relief may end within two weeks or ended within the last four, or may have ended by an
   * answer that is not confirmed yet and the last 90 days saw relief, the earliest first, by the
   * courses of the last three years, each with times to offer, of which none is offered to anybody
   * else on this list or on the wait list.
   *
   * @param putOffToo whether also those who are to be called again on a later day
   */
  public EndingReliefsView all(boolean putOffToo) {
    Instant now = clock.instant();
    ZoneId zone = calendar.site().zone();
    LocalDate today = now.atZone(zone).toLocalDate();
    audit.ofMany(Act.SAW, "relief ending, nothing booked");
    Set<PatientId> booked = coming.patientsFrom(today.atStartOfDay(zone).toInstant());
    ReliefEndings endings = outlook.at(today);
    List<Ending> due =
        endings.all().stream()
            .filter(one -> !booked.contains(one.patient()) && isDue(one, now))
            .sorted(
                Comparator.comparing(EndingRelief::earliest).thenComparing(EndingRelief::latest))
            .toList();
    Map<PatientId, ContactStandView> contacts =
        calls.stands(due.stream().map(Ending::patient).toList(), now);
    CallList.Sorted<Ending> sorted =
        calls.sorted(
            due, one -> Objects.requireNonNull(contacts.get(one.patient())), today, putOffToo);
    Scene scene = scene(sorted.shown(), contacts, today, zone);
    return new EndingReliefsView(sorted.as(one -> view(one, scene), zone), endings.definition());
  }

  private Scene scene(
      List<Ending> shown, Map<PatientId, ContactStandView> contacts, LocalDate today, ZoneId zone) {
    return new Scene(
        shown.isEmpty() ? Map.of() : patients.byIds(shown.stream().map(Ending::patient).toList()),
        conditions.all().stream()
            .collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name)),
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, ProtocolView::name)),
        contacts,
        offers.inTurn(shown, terms.current().terms().leadDays(), today, zone),
        zone);
  }

  private static boolean isDue(Ending ending, Instant now) {
    return ending.proposal().earliest() != null
        && !earliest(ending).isAfter(now.plus(AHEAD))
        && (!latest(ending).isBefore(now.minus(BEHIND)) || isUnconfirmedYet(ending, now));
  }

  private static boolean isUnconfirmedYet(Ending ending, Instant now) {
    return ending.proposal().state() == BoosterState.UNCONFIRMED
        && !earliest(ending).isBefore(now.minus(UNCONFIRMED_BEHIND));
  }

  private static Instant earliest(Ending ending) {
    return Objects.requireNonNull(ending.proposal().earliest());
  }

  private static Instant latest(Ending ending) {
    return Objects.requireNonNull(ending.proposal().latest());
  }

  private static EndingReliefView view(Ending ending, Scene scene) {
    ReliefForecast forecast = ending.proposal().forecast();
    Offer offer = Objects.requireNonNull(scene.offers().get(ending.course().course()));
    ReportGroupCode group = ending.course().reportGroup();
    ProtocolId protocol = ending.course().traits().protocol();
    return new EndingReliefView(
        Objects.requireNonNull(scene.people().get(ending.patient())),
        group,
        Objects.requireNonNullElse(scene.conditions().get(group), group.value()),
        ending.course().isOnMood(),
        protocol,
        Objects.requireNonNullElse(scene.protocols().get(protocol), ""),
        earliest(ending).atZone(scene.zone()).toLocalDate(),
        latest(ending).atZone(scene.zone()).toLocalDate(),
        ending.proposal().state(),
        forecast == null ? 0 : forecast.ownLosses(),
        forecast == null ? 0 : forecast.ownHeld(),
        forecast == null ? 1 : forecast.ownWeight(),
        ending.others(),
        offer.window(),
        offer.times(),
        Objects.requireNonNull(scene.contacts().get(ending.patient())));
  }
}
