package health.reprieve.scheduling;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.Wishes;
import health.reprieve.scheduling.persistence.WaitListRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds free times for the next visits of many patients by one reading of the clinic; books
 * nothing. Each patient's rest counts, and the wishes and the notice that they named for the wait
 * list. What the wait list has offered to anybody counts as taken until that offer is over.
 */
@Retry
@Transactional
@ApplicationScoped
public class NextVisitTimes {

  private static final int PER_DAY = 3;

  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final AvailabilityMaker maker;
  private final WaitListRepository waiting;
  private final Clock clock;

  @Inject
  NextVisitTimes(
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      AvailabilityMaker maker,
      WaitListRepository waiting,
      Clock clock) {
    this.calendar = calendar;
    this.protocols = protocols;
    this.maker = maker;
    this.waiting = waiting;
    this.clock = clock;
  }

  /**
   * A patient's next visit.
   *
   * @param first local day on which it may be
   * @param last included, not before {@code first}
   * @param notice how long before it the patient has to know; who waits said so for the wait list,
   *     and that goes before this
   */
  public record Wanted(
      PatientId patient, ProtocolId protocol, LocalDate first, LocalDate last, Duration notice) {}

  /** What all of them meet. */
  private record Scene(
      SiteView site,
      Instant now,
      Availability clinic,
      Map<ProtocolId, ProtocolView> protocols,
      Map<PatientId, List<Instant>> infusions,
      Map<PatientId, WaitEntry> waiting,
      Set<ChairId> chairs,
      ChairId anyChair) {}

  /** Which of the free places of a row are offered. */
  @FunctionalInterface
  public interface Choice {

    /**
     * @param row of those wanted, from 0
     * @param free in time order, at least one
     * @return some of them, the first one among them
     */
    List<FreeSlot> of(int row, List<FreeSlot> free);
  }

  /**
   * At most three free times a day for each, in time order, as if nobody else were looked for; none
   * where its protocol is no longer offered. The caller writes into the audit trail for whom it
   * looks.
   *
   * @return one list for each that is wanted, in the same order
   */
  public List<List<FreeSlot>> of(List<Wanted> wanted) {
    return scene(wanted)
        .map(scene -> wanted.stream().map(one -> free(one, scene.clinic(), scene)).toList())
        .orElseGet(() -> Collections.nCopies(wanted.size(), List.of()));
  }

  /**
   * The same for patients who are called one after the other: no place is offered twice, neither
   * its chair nor its share of the nurses. First each has the earliest place that those above
   * leave, then what else is chosen of what all leave.
   *
   * @return what is offered of each that is wanted, in the same order
   */
  public List<List<FreeSlot>> inTurn(List<Wanted> wanted, Choice choice) {
    return scene(wanted)
        .map(scene -> inTurn(wanted, choice, scene))
        .orElseGet(() -> Collections.nCopies(wanted.size(), List.of()));
  }

  private static List<List<FreeSlot>> inTurn(List<Wanted> wanted, Choice choice, Scene scene) {
    List<List<FreeSlot>> offered = new ArrayList<>(Collections.nCopies(wanted.size(), List.of()));
    Availability clinic = scene.clinic();
    for (int row = 0; row < wanted.size(); row++) {
      Wanted one = wanted.get(row);
      offered.set(row, free(one, clinic, scene).stream().limit(1).toList());
      clinic = without(clinic, one, offered.get(row), scene);
    }
    for (int row = 0; row < wanted.size(); row++) {
      List<FreeSlot> first = offered.get(row);
      if (!first.isEmpty()) {
        List<FreeSlot> free = new ArrayList<>(first);
        free.addAll(free(wanted.get(row), clinic, scene));
        offered.set(row, choice.of(row, free));
        List<FreeSlot> more = new ArrayList<>(offered.get(row));
        more.removeAll(first);
        clinic = without(clinic, wanted.get(row), more, scene);
      }
    }
    return offered;
  }

  private static Availability without(
      Availability clinic, Wanted one, List<FreeSlot> taken, Scene scene) {
    Availability left = clinic;
    for (FreeSlot slot : taken) {
      left = left.with(visit(one, scene).orElseThrow().at(place(slot)));
    }
    return left;
  }

  private Optional<Scene> scene(List<Wanted> wanted) {
    List<ChairView> chairs = wanted.isEmpty() ? List.of() : calendar.chairs();
    return chairs.isEmpty() ? Optional.empty() : Optional.of(scene(wanted, chairs));
  }

  private Scene scene(Collection<Wanted> wanted, List<ChairView> chairs) {
    SiteView site = calendar.site();
    LocalDate first = wanted.stream().map(Wanted::first).min(LocalDate::compareTo).orElseThrow();
    LocalDate last = wanted.stream().map(Wanted::last).max(LocalDate::compareTo).orElseThrow();
    Map<ProtocolId, ProtocolView> followed =
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, Function.identity()));
    int rest = followed.values().stream().mapToInt(ProtocolView::gapMinDays).max().orElse(0);
    Set<PatientId> patients = wanted.stream().map(Wanted::patient).collect(Collectors.toSet());
    List<WaitEntry> waits = waiting.waiting();
    Instant now = clock.instant();
    return new Scene(
        site,
        now,
        besideOffers(maker.over(site, first, last, Set.of()), waits, followed, site, now),
        followed,
        maker.infusions(site, patients, first.minusDays(rest), last.plusDays(rest)),
        waits.stream()
            .collect(
                Collectors.toMap(WaitEntry::patient, Function.identity(), (one, other) -> one)),
        chairs.stream().map(ChairView::id).collect(Collectors.toSet()),
        chairs.get(0).id());
  }

  private Availability besideOffers(
      Availability clinic,
      List<WaitEntry> waits,
      Map<ProtocolId, ProtocolView> followed,
      SiteView site,
      Instant now) {
    Map<WaitEntryId, WaitEntry> byId =
        waits.stream().collect(Collectors.toMap(WaitEntry::id, Function.identity()));
    Availability left = clinic;
    for (SlotOffer offer : waiting.openOffers()) {
      WaitEntry entry = byId.get(offer.entry());
      if (entry != null && !offer.isDue(now)) {
        ProtocolView protocol = Objects.requireNonNull(followed.get(entry.protocol()));
        left =
            left.with(
                new Proposal(
                    now,
                    offer.place().chair(),
                    new VisitPlan(offer.place().start(), protocol.phases()),
                    site.shares(),
                    entry.patient(),
                    new Proposal.ProtocolOffer(protocol.name(), true)));
      }
    }
    return left;
  }

  /** From the first moment on of which the patient knows in time; none without its protocol. */
  private static Optional<Proposal> visit(Wanted wanted, Scene scene) {
    ProtocolView protocol = scene.protocols().get(wanted.protocol());
    if (protocol == null || !protocol.active()) {
      return Optional.empty();
    }
    Instant first = wanted.first().atStartOfDay(scene.site().zone()).toInstant();
    Instant inTime = scene.now().plus(notice(wanted, scene));
    return Optional.of(
        new Proposal(
                scene.now(),
                scene.anyChair(),
                new VisitPlan(first.isBefore(inTime) ? inTime : first, protocol.phases()),
                scene.site().shares(),
                wanted.patient(),
                new Proposal.ProtocolOffer(protocol.name(), true, protocol.gapMinDays()))
            .needing(protocol.needs()));
  }

  private static Duration notice(Wanted wanted, Scene scene) {
    WaitEntry entry = scene.waiting().get(wanted.patient());
    return entry == null ? wanted.notice() : Duration.ofHours(entry.noticeHours());
  }

  private static Availability around(Wanted wanted, Availability clinic, Scene scene) {
    return clinic
        .between(wanted.first(), wanted.last())
        .withInfusions(scene.infusions().getOrDefault(wanted.patient(), List.of()));
  }

  private static List<FreeSlot> free(Wanted wanted, Availability clinic, Scene scene) {
    return visit(wanted, scene)
        .map(visit -> free(wanted, visit, around(wanted, clinic, scene), scene))
        .orElse(List.of());
  }

  private static List<FreeSlot> free(
      Wanted wanted, Proposal visit, Availability around, Scene scene) {
    WaitEntry entry = scene.waiting().get(wanted.patient());
    SlotQuestion question =
        new SlotQuestion(
            new SlotQuestion.New(wanted.protocol(), wanted.patient(), null),
            wanted.first(),
            (int) ChronoUnit.DAYS.between(wanted.first(), wanted.last()) + 1,
            PER_DAY,
            null,
            Set.of(),
            entry == null ? Wishes.any() : entry.wishes());
    return new SlotList(question, visit, around.words(), scene.chairs())
        .of(new SlotFinder(around, visit).openings());
  }

  private static Place place(FreeSlot slot) {
    return new Place(slot.chair(), slot.time().start());
  }
}
