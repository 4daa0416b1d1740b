package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.scheduling.BookingOrder.Continue;
import health.reprieve.scheduling.BookingOrder.CourseChoice;
import health.reprieve.scheduling.BookingOrder.Open;
import health.reprieve.scheduling.BookingOrder.Terms;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.OfferGone;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.persistence.WaitListRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/**
 * Takes the answers to offers: who accepts is booked like anybody else, through the same claims.
 */
@Retry
@Transactional
@ApplicationScoped
public class SlotOffering {

  private final WaitListRepository list;
  private final OfferMaking offers;
  private final NextOffers next;
  private final WaitFit fit;
  private final AppointmentBooking booking;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  SlotOffering(
      WaitListRepository list,
      OfferMaking offers,
      NextOffers next,
      WaitFit fit,
      AppointmentBooking booking,
      AuditTrail audit,
      Clock clock) {
    this.list = list;
    this.offers = offers;
    this.next = next;
    this.fit = fit;
    this.booking = booking;
    this.audit = audit;
    this.clock = clock;
  }

  /** Lets offers run out that nobody answered, and makes the next. */
  public void round() {
    offers.advance(clock.instant());
  }

  /**
   * The patient comes: books the offered place. Where the offer was accepted before, this is a
   * repeat: it answers what was booked then.
   *
   * @param version of the offer that the caller has read
   * @throws OfferGone if the offer is over, or other visits of the patient leave no room for it
   * @throws health.reprieve.scheduling.domain.SlotRefused if the place is taken meanwhile
   */
  public AppointmentView accept(SlotOfferId id, int version) {
    SlotOffer offer = list.get(id);
    WaitEntry entry = list.get(offer.entry());
    BookingOrder order =
        new BookingOrder(
            AppointmentId.of(id.value()),
            entry.patient(),
            course(entry),
            offer.place().chair(),
            offer.place().start(),
            Terms.needing(entry.needs()));
    if (offer.status() == SlotOffer.Status.ACCEPTED) {
      return booking.book(order);
    }
    refuseUnlessOpen(offer, version);
    Instant now = clock.instant();
    offer.accept(now);
    list.flush();
    if (!fit.takes(entry, offer.place(), now)) {
      throw OfferGone.outdated();
    }
    AppointmentView booked = booking.book(order);
    entry.book(booked.id(), now);
    list.findSlot(offer.slot()).ifPresent(slot -> slot.close(now));
    list.flush();
    audit.ofPatient(
        Act.CHANGED,
        "wait-list entry booked",
        entry.patient().value(),
        WaitList.reference(entry.id()));
    return booked;
  }

  private static CourseChoice course(WaitEntry entry) {
    return entry.course() == null
        ? new Open(Objects.requireNonNull(entry.reportGroup()), entry.protocol())
        : new Continue(Objects.requireNonNull(entry.course()));
  }

  /**
   * The patient cannot come: the place goes to the next.
   *
   * @throws OfferGone if the offer is over
   */
  public void decline(SlotOfferId id, int version) {
    Instant now = clock.instant();
    SlotOffer offer = list.get(id);
    refuseUnlessOpen(offer, version);
    offer.decline(now);
    list.flush();
    WaitEntry entry = list.get(offer.entry());
    audit.ofPatient(
        Act.CHANGED, "offer declined", entry.patient().value(), OfferLetters.reference(id));
    next.make();
  }

  private static void refuseUnlessOpen(SlotOffer offer, int version) {
    if (offer.status() != SlotOffer.Status.OPEN) {
      throw new OfferGone(offer.status());
    }
    Stale.refuseUnless(OfferLetters.reference(offer.id()), offer.version(), version);
  }
}
