package health.reprieve.scheduling;

import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.BookingPolicy;
import health.reprieve.scheduling.domain.NoChairHas;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.Proposal;
import health.reprieve.scheduling.domain.SeriesStand;
import health.reprieve.scheduling.domain.SlotFinder;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.SeriesPlan;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says whether and where in a freed time somebody who waits could be booked. */
@RequestScoped
class WaitFit {

  private final AvailabilityMaker maker;
  private final SeriesReading reading;
  private final ProtocolSetUp protocols;
  private final Map<LocalDate, Availability> days = new HashMap<>();

  @Inject
  WaitFit(AvailabilityMaker maker, SeriesReading reading, ProtocolSetUp protocols) {
    this.maker = maker;
    this.reading = reading;
    this.protocols = protocols;
  }

  /** Reads the days anew from here on: visits may have changed since. */
  void readAnew() {
    days.clear();
  }

  /**
   * @throws NoChairHas if no chair has what the entry and its protocol need
   */
  void refuseIfNoChairFits(WaitEntry entry) {
    Set<ChairFeature> needs = EnumSet.noneOf(ChairFeature.class);
    needs.addAll(protocols.get(entry.protocol()).needs());
    needs.addAll(entry.needs());
    NoChairHas.refuseUnlessOneHas(needs, maker.seats());
  }

  /** Whether the place that was offered can still be booked. */
  boolean isFree(WaitEntry entry, Place place, SiteView site, Instant now) {
    Availability day = day(place.start(), site);
    return BookingPolicy.conflicts(proposal(entry, place.start(), site, day, now).at(place), day)
        .isEmpty();
  }

  /**
   * The first place that starts in the freed time, suits the wishes, leaves enough notice and keeps
   * the gaps of the protocol.
   */
  Optional<Place> placeIn(WaitEntry entry, TimeRange freed, SiteView site, Instant now) {
    Instant from = freed.start().isBefore(now) ? now : freed.start();
    Availability day = day(from, site);
    LocalDate date = day.words().dayOf(from);
    if (!entry.wishes().allows(date) || !keepsGaps(entry, date, site, now)) {
      return Optional.empty();
    }
    Proposal visit = proposal(entry, from, site, day, now);
    return new SlotFinder(day, visit)
        .openings().stream()
            .filter(opening -> opening.start().isBefore(freed.end()))
            .filter(opening -> entry.isInTime(opening.start(), now))
            .filter(opening -> entry.wishes().allow(visit.plan().at(opening.start()), site.zone()))
            .map(opening -> new Place(opening.seats().get(0).id(), opening.start()))
            .filter(place -> BookingPolicy.conflicts(visit.at(place), day).isEmpty())
            .findFirst();
  }

  private boolean keepsGaps(WaitEntry entry, LocalDate day, SiteView site, Instant now) {
    CourseId course = entry.course();
    if (course == null) {
      return true;
    }
    SeriesPlan rule = protocols.get(entry.protocol()).series();
    SeriesStand stand = reading.stand(course, rule, new WallWords(site.zone()), now);
    LocalDate last = stand.lastDay();
    return stand.past() + stand.coming().size() < rule.sessions()
        && (last == null || rule.allows(last, day, any -> true))
        && stand.coming().stream()
            .allMatch(
                one -> Math.abs(one.day().toEpochDay() - day.toEpochDay()) >= rule.gapMinDays());
  }

  private Availability day(Instant instant, SiteView site) {
    LocalDate day = new WallWords(site.zone()).dayOf(instant);
    return days.computeIfAbsent(day, one -> maker.over(site, one, one, Set.of()));
  }

  private Proposal proposal(
      WaitEntry entry, Instant from, SiteView site, Availability day, Instant now) {
    ProtocolView protocol = protocols.get(entry.protocol());
    return new Proposal(
            now,
            day.seats().get(0).id(),
            new VisitPlan(from, protocol.phases()),
            site.shares(),
            entry.patient(),
            new Proposal.ProtocolOffer(
                protocol.name(), protocol.active() || entry.course() != null))
        .needing(protocol.needs())
        .needing(entry.needs());
  }
}
