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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Closes offers that are over and makes those that are due now. One round after the other, from
   * here to the end of its transaction: the keys of the table keep one freed time from two offers,
   * not one chair that two freed times share.
   */
  void advance(Instant now) {
    if (!list.somebodyWaits()) {
      return;
    }
    SiteView site = calendar.site();
    list.lockTerms(site.id());
    List<FreedSlot> slots = list.openSlots(now, now.plus(AHEAD));
    List<SlotOffer> open = list.openOffers();
    if (slots.isEmpty() && open.isEmpty()) {
      return;
    }
    List<WaitEntry> waiting = WaitRanking.ranked(list.waiting());
    if (waiting.isEmpty() && open.isEmpty()) {
      return;
    }
    WaitRound round = fit.round(waiting, latest(slots, open, now), site, now);
    List<SlotOffer> standing = close(open, waiting, round, now);
    Set<WaitEntryId> busy = standing.stream().map(SlotOffer::entry).collect(Collectors.toSet());
    if (busy.size() < waiting.size()) {
      Set<UUID> taken = standing.stream().map(SlotOffer::slot).collect(Collectors.toSet());
      List<FreedSlot> left = slots.stream().filter(slot -> !taken.contains(slot.id())).toList();
      List<WaitEntry> idle = waiting.stream().filter(entry -> !busy.contains(entry.id())).toList();
      offerAll(left, idle, round, site, now);
    }
  }

  private static Instant latest(List<FreedSlot> slots, List<SlotOffer> open, Instant now) {
    return Stream.concat(
            slots.stream().map(slot -> slot.time().end()),
            open.stream().map(offer -> offer.place().start()))
        .filter(now::isBefore)
        .max(Comparator.naturalOrder())
        .orElse(now);
  }

  /**
   * Closes what ran out, lost its place, or was made to somebody who does not wait for such a visit
   * any more. Where two offers cannot both be accepted any more, the one that was made first
   * stands.
   */
  private List<SlotOffer> close(
      List<SlotOffer> open, List<WaitEntry> waiting, WaitRound round, Instant now) {
    Map<WaitEntryId, WaitEntry> byId =
        waiting.stream().collect(Collectors.toMap(WaitEntry::id, Function.identity()));
    List<SlotOffer> standing = new ArrayList<>();
    for (SlotOffer offer :
        open.stream().sorted(Comparator.comparing(SlotOffer::offeredAt)).toList()) {
      WaitEntry entry = byId.get(offer.entry());
      if (offer.isDue(now)) {
        offer.expire(now);
      } else if (entry == null || !round.holds(entry, offer.place())) {
        offer.lose(now);
      } else {
        round.offered(entry, offer.place());
        standing.add(offer);
      }
    }
    list.flush();
    return standing;
  }

  /**
   * Offers each freed time to the first whom it suits and to whom it was not offered before; closes
   * those that visits fill again.
   */
  private void offerAll(
      List<FreedSlot> slots, List<WaitEntry> idle, WaitRound round, SiteView site, Instant now) {
    Map<UUID, Set<UUID>> before = list.offeredBefore(slots.stream().map(FreedSlot::id).toList());
    List<WaitEntry> next = new ArrayList<>(idle);
    List<UUID> full = new ArrayList<>();
    for (FreedSlot slot : slots) {
      if (round.isFull(slot.time())) {
        full.add(slot.id());
      } else {
        Set<UUID> asked = before.getOrDefault(slot.id(), Set.of());
        List<WaitEntry> able =
            next.stream().filter(entry -> !asked.contains(entry.id().value())).toList();
        offer(slot, able, round, site, now).ifPresent(next::remove);
      }
    }
    list.close(full, now);
  }

  /** Offers it to the first whom it suits; answers to whom. */
  private Optional<WaitEntry> offer(
      FreedSlot slot, List<WaitEntry> next, WaitRound round, SiteView site, Instant now) {
    for (WaitEntry entry : next) {
      Optional<Place> place = round.placeIn(entry, slot.time());
      if (place.isPresent()) {
        make(slot, entry, place.get(), site, now);
        round.offered(entry, place.get());
        return Optional.of(entry);
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
