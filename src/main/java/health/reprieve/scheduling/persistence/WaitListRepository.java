package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.LostRace;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.FreedSlot;
import health.reprieve.scheduling.domain.OfferTerms;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.domain.WaitEntryId;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who waits, what became free, and what was offered to whom. */
@Dependent
public class WaitListRepository {

  @PersistenceContext private EntityManager entities;

  public void add(WaitEntry entry) {
    entities.persist(entry);
    entities.flush();
  }

  public Optional<WaitEntry> find(WaitEntryId id) {
    return Optional.ofNullable(entities.find(WaitEntry.class, id.value()));
  }

  /**
   * @throws NotFound if there is no such entry
   */
  public WaitEntry get(WaitEntryId id) {
    return find(id).orElseThrow(() -> new NotFound("wait-list entry"));
  }

  /** Whether anybody waits, or anything is offered. */
  public boolean somebodyWaits() {
    return !entities
        .createNativeQuery(
            "select 1 from wait_entry where status = 'WAITING'"
                + " union select 1 from slot_offer where open_entry is not null")
        .getResultList()
        .isEmpty();
  }

  /** Everybody who waits, whoever has waited longest first. */
  public List<WaitEntry> waiting() {
    return QueryLimit.on(
            entities.createQuery(
                "select e from WaitEntry e where e.status = :waiting order by e.waitingSince",
                WaitEntry.class))
        .setParameter("waiting", WaitEntry.Status.WAITING)
        .getResultList();
  }

  /**
   * Courses of these patients with visits that were booked at this instant or later and stand; one
   * whose patient left without an infusion stands no more.
   */
  public List<CourseId> bookedSince(Collection<PatientId> patients, Instant since) {
    return QueryLimit.on(
            entities.createQuery(
                "select distinct a.courseId from Appointment a where a.patientId in :patients"
                    + " and a.bookedAt >= :since and a.status in :live"
                    + " and a.withoutInfusion = false",
                UUID.class))
        .setParameter("patients", patients.stream().map(PatientId::value).toList())
        .setParameter("since", since)
        .setParameter("live", AppointmentStatus.allLive())
        .getResultStream()
        .map(CourseId::of)
        .toList();
  }

  public void add(FreedSlot slot) {
    entities.persist(slot);
    entities.flush();
  }

  public Optional<FreedSlot> findSlot(UUID id) {
    return Optional.ofNullable(entities.find(FreedSlot.class, id));
  }

  /** Freed times that nobody has got yet, not over now and begun by then, in time order. */
  public List<FreedSlot> openSlots(Instant now, Instant until) {
    return entities
        .createQuery(
            "select s from FreedSlot s where s.closedAt is null and s.endsAt > :now"
                + " and s.startsAt < :until order by s.startsAt, s.id",
            FreedSlot.class)
        .setParameter("now", now)
        .setParameter("until", until)
        .getResultList();
  }

  /** Nobody is offered anything in these freed times any more. */
  public void close(Collection<UUID> slots, Instant now) {
    if (!slots.isEmpty()) {
      entities
          .createQuery(
              "update FreedSlot s set s.closedAt = :now where s.id in :slots and s.closedAt is null")
          .setParameter("now", now)
          .setParameter("slots", slots)
          .executeUpdate();
    }
  }

  /**
   * @throws LostRace if the place, or the one who waits, was offered something meanwhile
   */
  public void add(SlotOffer offer) {
    entities.persist(offer);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      throw UniqueKey.refused(refused, "slot_offer") ? new LostRace(refused) : refused;
    }
  }

  /**
   * @throws NotFound if there is no such offer
   */
  public SlotOffer get(SlotOfferId id) {
    return Optional.ofNullable(entities.find(SlotOffer.class, id.value()))
        .orElseThrow(() -> new NotFound("offer"));
  }

  /** Offers that nobody has answered yet, due ones too. */
  public List<SlotOffer> openOffers() {
    return entities
        .createQuery(
            "select o from SlotOffer o where o.status = :open order by o.startsAt, o.id",
            SlotOffer.class)
        .setParameter("open", SlotOffer.Status.OPEN)
        .getResultList();
  }

  /** The entries to which each of these freed times was offered already. */
  public Map<UUID, Set<UUID>> offeredBefore(List<UUID> slots) {
    Map<UUID, Set<UUID>> before = new HashMap<>();
    if (!slots.isEmpty()) {
      entities
          .createQuery("select o from SlotOffer o where o.slotId in :slots", SlotOffer.class)
          .setParameter("slots", slots)
          .getResultStream()
          .forEach(
              offer ->
                  before
                      .computeIfAbsent(offer.slot(), slot -> new HashSet<>())
                      .add(offer.entry().value()));
    }
    return before;
  }

  /** How long offers stand; the default where nothing was said. */
  public OfferTerms terms(SiteId site) {
    OfferTerms said = entities.find(OfferTerms.class, site.value());
    if (said != null) {
      return said;
    }
    OfferTerms fresh = new OfferTerms(site, 4);
    entities.persist(fresh);
    return fresh;
  }

  /** Keeps others who lock them waiting until the transaction ends. */
  public void lockTerms(SiteId site) {
    terms(site);
    entities.flush();
    entities
        .createNativeQuery("select version from offer_terms where site_id = ? for update")
        .setParameter(1, UuidConverter.toBytes(site.value()))
        .getResultList();
  }

  /** Sends pending changes now: versions are checked before anything else is done. */
  public void flush() {
    entities.flush();
  }
}
