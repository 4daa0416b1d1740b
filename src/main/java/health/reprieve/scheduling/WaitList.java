package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.notices.NoticeStand;
import health.reprieve.notices.Outbox;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.Open;
import health.reprieve.scheduling.domain.OfferTerms;
import health.reprieve.scheduling.domain.PatientWaits;
import health.reprieve.scheduling.domain.ReliefRange;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.WaitRanking;
import health.reprieve.scheduling.domain.WaitSettled;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.scheduling.persistence.WaitListRepository;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps who waits for a place, and says how long offers stand. */
@Retry
@Transactional
@ApplicationScoped
public class WaitList {

  private static final int MOST_NOTICE_HOURS = 336;

  private final WaitListRepository list;
  private final WaitFit fit;
  private final NextOffers offers;
  private final PatientRegister patients;
  private final CoursePlanning courses;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final Event<PatientWaits> began;
  private final Outbox outbox;
  private final RequestKeys keys;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  WaitList(
      WaitListRepository list,
      WaitFit fit,
      NextOffers offers,
      PatientRegister patients,
      CoursePlanning courses,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      Event<PatientWaits> began,
      Outbox outbox,
      RequestKeys keys,
      AuditTrail audit,
      Clock clock) {
    this.list = list;
    this.fit = fit;
    this.offers = offers;
    this.patients = patients;
    this.courses = courses;
    this.protocols = protocols;
    this.calendar = calendar;
    this.began = began;
    this.outbox = outbox;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** Everybody who waits, in the order in which they are served, with what is offered to them. */
  public WaitListView all() {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    audit.ofMany(Act.SAW, "wait list");
    List<WaitEntry> waiting = WaitRanking.ranked(list.waiting());
    Map<PatientId, PatientView> people = people(waiting);
    WaitStands stands = fit.stands(waiting, site, now);
    Map<WaitEntryId, SlotOffer> open =
        list.openOffers().stream()
            .filter(offer -> !offer.isDue(now))
            .collect(Collectors.toMap(SlotOffer::entry, Function.identity()));
    Map<UUID, String> chairs =
        calendar.chairs().stream()
            .collect(Collectors.toMap(chair -> chair.id().value(), ChairView::name));
    Map<UUID, NoticeStand> told =
        outbox.stands(
            OfferLetters.OFFER, open.values().stream().map(one -> one.id().value()).toList());
    OfferTerms terms = list.terms(site.id());
    return new WaitListView(
        waiting.stream()
            .map(
                entry ->
                    view(
                        entry,
                        Objects.requireNonNull(people.get(entry.patient())),
                        stands,
                        open.get(entry.id()),
                        chairs,
                        told))
            .toList(),
        terms.hours(),
        terms.version(),
        now,
        new WallWords(site.zone()));
  }

  /** Since when they wait who still do, nobody named. */
  public List<Instant> waitingSince() {
    List<WaitEntry> waiting = list.waiting();
    WaitStands stands = fit.stands(waiting, calendar.site(), clock.instant());
    return waiting.stream()
        .filter(entry -> stands.settled(entry).isEmpty())
        .map(WaitEntry::waitingSince)
        .toList();
  }

  private Map<PatientId, PatientView> people(List<WaitEntry> waiting) {
    return waiting.isEmpty()
        ? Map.of()
        : patients.byIds(waiting.stream().map(WaitEntry::patient).toList());
  }

  private static WaitView view(
      WaitEntry entry,
      PatientView patient,
      WaitStands stands,
      @Nullable SlotOffer offer,
      Map<UUID, String> chairs,
      Map<UUID, NoticeStand> told) {
    ProtocolView protocol = stands.protocol(entry);
    WaitSettled settled = stands.settled(entry).orElse(null);
    return new WaitView(
        entry.id(),
        patient,
        entry.course(),
        protocol,
        entry.wishes(),
        entry.needs(),
        entry.noticeHours(),
        entry.waitingSince(),
        entry.relief(),
        settled,
        offer == null || settled != null ? null : view(offer, protocol, chairs, told),
        entry.version());
  }

  private static OfferView view(
      SlotOffer offer,
      ProtocolView protocol,
      Map<UUID, String> chairs,
      Map<UUID, NoticeStand> told) {
    UUID chair = offer.place().chair().value();
    return new OfferView(
        offer.id(),
        chair,
        Objects.requireNonNullElse(chairs.get(chair), ""),
        new VisitPlan(offer.place().start(), protocol.phases()).time(),
        offer.offeredAt(),
        offer.expiresAt(),
        told.get(offer.id().value()),
        offer.version());
  }

  /**
   * Puts somebody on the list. Where this id exists, the request is a repeat and changes nothing.
   *
   * @throws NotFound if there is no such patient, course or protocol
   * @throws InvalidRequest if the course is another patient's or the notice is no notice
   * @throws health.reprieve.scheduling.domain.NoChairHas if no chair has what is needed
   */
  public WaitEntryId add(WaitEntryId id, NewWait wait) {
    Instant now = clock.instant();
    Wishes wishes = wait.wishes();
    keys.claim(
        id.value(),
        wait.patient(),
        wait.course(),
        wait.features(),
        wait.noticeHours(),
        new TreeSet<>(wishes.weekdays()),
        wishes.from(),
        wishes.to(),
        new TreeSet<>(wishes.blackOuts()));
    if (list.find(id).isPresent()) {
      audit(Act.SAW, "wait-list entry", wait.patient(), id);
      return id;
    }
    if (wait.noticeHours() < 0 || wait.noticeHours() > MOST_NOTICE_HOURS) {
      throw new InvalidRequest(
          "noticeHours", "A whole number from 0 to %d.".formatted(MOST_NOTICE_HOURS));
    }
    WaitEntry entry = entry(id, wait, now);
    entry.need(wait.features());
    fit.refuseIfNoChairFits(entry);
    list.add(entry);
    audit(Act.CREATED, "wait-list entry", wait.patient(), id);
    began.fire(new PatientWaits(wait.patient()));
    offers.make();
    return id;
  }

  /** Who waits, for a neighbour's own use; nobody is shown it, so no audit line. */
  public Set<PatientId> patients() {
    return list.waiting().stream().map(WaitEntry::patient).collect(Collectors.toSet());
  }

  /**
   * Notes when relief of those who wait is likely to end; the list is served by it. Whoever read an
   * entry before its dates became others is told so by its line in the trail.
   *
   * @param asked whose dates are told; those of others stay
   * @param known of whom dates are known; of the others asked they are forgotten
   */
  public void noteRelief(Set<PatientId> asked, Map<PatientId, ReliefRange> known) {
    for (WaitEntry entry : list.waiting()) {
      if (asked.contains(entry.patient()) && entry.noteRelief(known.get(entry.patient()))) {
        audit(Act.CHANGED, "end of relief noted on wait-list entry", entry.patient(), entry.id());
      }
    }
    list.flush();
  }

  private WaitEntry entry(WaitEntryId id, NewWait wait, Instant now) {
    PatientId patient = patients.get(wait.patient()).id();
    if (wait.course() instanceof Open open) {
      ReportGroupCode group = open.reportGroup();
      ProtocolId protocol = protocols.get(open.protocol()).id();
      return new WaitEntry(
          id, patient, null, group, protocol, wait.wishes(), wait.noticeHours(), now);
    }
    CourseView course = courses.get(((Continue) wait.course()).course());
    if (!course.patient().equals(patient)) {
      throw new InvalidRequest("course", "This course is another patient's.");
    }
    return new WaitEntry(
        id, patient, course.id(), null, course.protocol(), wait.wishes(), wait.noticeHours(), now);
  }

  /**
   * Takes somebody off the list; what was offered to them goes to the next.
   *
   * @throws Stale if somebody changed the entry meanwhile
   * @throws health.reprieve.scheduling.domain.NotWaiting if the entry is closed
   */
  public void remove(WaitEntryId id, int version) {
    Instant now = clock.instant();
    WaitEntry entry = list.get(id);
    Stale.refuseUnless(reference(id), entry.version(), version);
    entry.remove(now);
    list.flush();
    audit(Act.CHANGED, "wait-list entry removed", entry.patient(), id);
    offers.make();
  }

  /**
   * Says how long offers stand; those that are made already keep their time.
   *
   * @throws Stale if somebody changed it meanwhile
   */
  public void changeTerms(int version, int offerHours) {
    SiteView site = calendar.site();
    Reference subject = Reference.of("wait-list setting", site.id().value());
    OfferTerms terms = list.terms(site.id());
    Stale.refuseUnless(subject, terms.version(), version);
    terms.change(offerHours);
    list.flush();
    audit.ofClinic(Act.CHANGED, "time that offers stand", subject);
  }

  private void audit(Act act, String what, PatientId patient, WaitEntryId entry) {
    audit.ofPatient(act, what, patient.value(), reference(entry));
  }

  static Reference reference(WaitEntryId entry) {
    return Reference.of("wait-list entry", entry.value());
  }
}
