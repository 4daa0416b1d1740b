package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.notices.Outbox;
import health.reprieve.platform.Ids;
import health.reprieve.scheduling.domain.FreedSlot;
import health.reprieve.scheduling.domain.OfferTerms;
import health.reprieve.scheduling.domain.Place;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.scheduling.domain.WaitRanking;
import health.reprieve.scheduling.persistence.WaitListRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Offers freed times to those who wait, one at a time: the first in rank whom the time suits. What
 * is declined, runs out or is taken goes to the next.
 */
@Dependent
class OfferMaking {

  /** Times further ahead are found by booking, not by waiting. */
  private static final Duration AHEAD = Duration.ofDays(14);

  /** Moves are taken back within it; then nobody is to have been written to. */
  private static final Duration UNDO = Duration.ofSeconds(60);

  private final WaitListRepository list;
  private final WaitFit fit;
  private final ClinicCalendar calendar;
  private final Outbox outbox;
  private final AuditTrail audit;

  @Inject
  OfferMaking(
      WaitListRepository list,
      WaitFit fit,
      ClinicCalendar calendar,
      Outbox outbox,
      AuditTrail audit) {
    this.list = list;
    this.fit = fit;
    this.calendar = calendar;
    this.outbox = outbox;
    this.audit = audit;
  }

  /** Closes offers that are over and makes those that are due now. */
  void advance(Instant now) {
    List<FreedSlot> slots = list.openSlots(now, now.plus(AHEAD));
    List<SlotOffer> open = list.openOffers();
    if (slots.isEmpty() && open.isEmpty()) {
      return;
    }
    fit.readAnew();
    SiteView site = calendar.site();
    List<WaitEntry> waiting = WaitRanking.ranked(list.waiting());
    List<SlotOffer> standing = close(open, waiting, site, now);
    Set<UUID> taken = standing.stream().map(SlotOffer::slot).collect(Collectors.toSet());
    Set<WaitEntryId> busy = standing.stream().map(SlotOffer::entry).collect(Collectors.toSet());
    if (busy.size() == waiting.size()) {
      return;
    }
    Map<UUID, Set<UUID>> before = list.offeredBefore(slots.stream().map(FreedSlot::id).toList());
    for (FreedSlot slot : slots) {
      if (!taken.contains(slot.id())) {
        Set<UUID> asked = before.getOrDefault(slot.id(), Set.of());
        List<WaitEntry> next =
            waiting.stream()
                .filter(entry -> !busy.contains(entry.id()) && !asked.contains(entry.id().value()))
                .toList();
        offer(slot, next, site, now).ifPresent(busy::add);
      }
    }
  }

  /** Closes what ran out, lost its place, or was made to somebody who waits no longer. */
  private List<SlotOffer> close(
      List<SlotOffer> open, List<WaitEntry> waiting, SiteView site, Instant now) {
    Map<WaitEntryId, WaitEntry> byId =
        waiting.stream().collect(Collectors.toMap(WaitEntry::id, Function.identity()));
    Set<SlotOffer> closed = new HashSet<>();
    for (SlotOffer offer : open) {
      WaitEntry entry = byId.get(offer.entry());
      if (offer.isDue(now)) {
        offer.expire(now);
        closed.add(offer);
      } else if (entry == null || !fit.isFree(entry, offer.place(), site, now)) {
        offer.lose(now);
        closed.add(offer);
      }
    }
    list.flush();
    return open.stream().filter(offer -> !closed.contains(offer)).toList();
  }

  /** Offers it to the first whom it suits; answers to whom. */
  private Optional<WaitEntryId> offer(
      FreedSlot slot, List<WaitEntry> next, SiteView site, Instant now) {
    for (WaitEntry entry : next) {
      Optional<Place> place = fit.placeIn(entry, slot.time(), site, now);
      if (place.isPresent()) {
        make(slot, entry, place.get(), site, now);
        return Optional.of(entry.id());
      }
    }
    return Optional.empty();
  }

  private void make(FreedSlot slot, WaitEntry entry, Place place, SiteView site, Instant now) {
    OfferTerms terms = list.terms(site.id());
    SlotOfferId id = SlotOfferId.of(Ids.next());
    list.add(
        new SlotOffer(
            id, entry.id(), slot.id(), place, now, terms.expiry(now, place.start(), site.zone())));
    audit.ofPatient(
        Act.CREATED, "freed time offered", entry.patient().value(), OfferLetters.reference(id));
    outbox.plan(
        OfferLetters.OFFER,
        "offer of a free time",
        OfferLetters.reference(id),
        entry.patient().value(),
        now.plus(UNDO),
        now);
  }
}
