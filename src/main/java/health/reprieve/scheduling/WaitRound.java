package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Says in one round of offers whether and where those who wait could be booked. An offer holds no
 * chair; but what is offered to one counts as taken for the others, so that all of them can accept.
 */
final class WaitRound {

  private final SiteView site;
  private final Instant now;
  private final WallWords words;
  private final WaitStands stands;
  private final Map<PatientId, List<Instant>> infusions = new HashMap<>();
  private final Function<LocalDate, Availability> clinic;
  private final Predicate<LocalDate> open;
  private final Map<LocalDate, Availability> booked = new HashMap<>();
  private final Map<LocalDate, Availability> left = new HashMap<>();

  /**
   * @param stands of all who wait
   * @param infusions of all who wait, as far as rest reaches
   * @param clinic reads what is booked on a day
   * @param open tells the days on which the clinic is open
   */
  WaitRound(
      SiteView site,
      Instant now,
      WaitStands stands,
      Map<PatientId, List<Instant>> infusions,
      Function<LocalDate, Availability> clinic,
      Predicate<LocalDate> open) {
    this.site = site;
    this.now = now;
    this.words = new WallWords(site.zone());
    this.stands = stands;
    infusions.forEach((patient, starts) -> this.infusions.put(patient, new ArrayList<>(starts)));
    this.clinic = clinic;
    this.open = open;
  }

  /** Whether visits fill what is left of a freed time; what is only offered fills nothing. */
  boolean isFull(TimeRange freed) {
    Instant from = later(freed.start(), now);
    return booked(words.dayOf(from)).isFull(TimeRange.of(from, freed.end()));
  }

  /**
   * Whether the place that was offered can still be booked, and the entry still waits for a visit
   * on its day.
   */
  boolean holds(WaitEntry entry, Place place) {
    return stands.take(entry, words.dayOf(place.start()), open) && isFree(entry, place);
  }

  private boolean isFree(WaitEntry entry, Place place) {
    Availability day = left(entry, words.dayOf(place.start()));
    return BookingPolicy.conflicts(proposal(entry, place), day).isEmpty();
  }

  /** From here on the place counts as taken: it is offered to this entry. */
  void offered(WaitEntry entry, Place place) {
    LocalDate date = words.dayOf(place.start());
    Availability day = left(date);
    left.put(date, day.with(proposal(entry, place)));
    infusions.computeIfAbsent(entry.patient(), patient -> new ArrayList<>()).add(place.start());
  }

  /**
   * The first place that starts in the freed time, suits the wishes, leaves enough notice and keeps
   * the gaps of the protocol.
   */
  Optional<Place> placeIn(WaitEntry entry, TimeRange freed) {
    Instant from = later(freed.start(), now);
    LocalDate date = words.dayOf(from);
    if (!entry.wishes().allows(date) || !stands.take(entry, date, open)) {
      return Optional.empty();
    }
    Availability day = left(entry, date);
    Proposal visit = proposal(entry, new Place(day.seats().get(0).id(), from));
    return new SlotFinder(day, visit)
        .openings().stream()
            .filter(opening -> opening.start().isBefore(freed.end()))
            .filter(opening -> entry.isInTime(opening.start(), now))
            .filter(opening -> entry.wishes().allow(visit.plan().at(opening.start()), site.zone()))
            .map(opening -> new Place(opening.seats().get(0).id(), opening.start()))
            .filter(place -> BookingPolicy.conflicts(visit.at(place), day).isEmpty())
            .findFirst();
  }

  private Availability booked(LocalDate day) {
    return booked.computeIfAbsent(day, clinic);
  }

  private Availability left(LocalDate day) {
    return left.computeIfAbsent(day, this::booked);
  }

  private Availability left(WaitEntry entry, LocalDate day) {
    return left(day).withInfusions(infusions.getOrDefault(entry.patient(), List.of()));
  }

  private Proposal proposal(WaitEntry entry, Place place) {
    ProtocolView protocol = stands.protocol(entry);
    return new Proposal(
            now,
            place.chair(),
            new VisitPlan(place.start(), protocol.phases()),
            site.shares(),
            entry.patient(),
            new Proposal.ProtocolOffer(
                protocol.name(),
                protocol.active() || entry.course() != null,
                protocol.gapMinDays()))
        .needing(protocol.needs())
        .needing(entry.needs());
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
