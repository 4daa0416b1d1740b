package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.ByLink;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.PatientOfferView.Stand;
import health.reprieve.scheduling.domain.Appointment;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.persistence.AppointmentRepository;
import health.reprieve.scheduling.persistence.WaitListRepository;
import health.reprieve.treatment.ProtocolSetUp;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * What a patient answers to an offered time by a signed link, without signing in. The answers are
 * those that the front desk enters for who calls; the trail says that the patient gave them.
 * Looking changes nothing, because mail programs look too.
 */
@Retry
@Transactional
@ApplicationScoped
public class OfferByLink {

  private static final int ACTS_AN_HOUR = 20;

  private final SignedLinks links;
  private final WaitListRepository list;
  private final AppointmentRepository appointments;
  private final SlotOffering offering;
  private final WaitFit fit;
  private final ProtocolSetUp protocols;
  private final SpokenWords spoken;
  private final AuditTrail audit;
  private final ByLink byLink;
  private final Clock clock;

  @Inject
  OfferByLink(
      SignedLinks links,
      WaitListRepository list,
      AppointmentRepository appointments,
      SlotOffering offering,
      WaitFit fit,
      ProtocolSetUp protocols,
      SpokenWords spoken,
      AuditTrail audit,
      ByLink byLink,
      Clock clock) {
    this.links = links;
    this.list = list;
    this.appointments = appointments;
    this.offering = offering;
    this.fit = fit;
    this.protocols = protocols;
    this.spoken = spoken;
    this.audit = audit;
    this.byLink = byLink;
    this.clock = clock;
  }

  /** The clinic's words to whoever has no link that it knows. */
  public VisitWords words() {
    return spoken.toAnybody();
  }

  /**
   * The offer of a link.
   *
   * @throws health.reprieve.notices.domain.UnknownLink if this clinic did not sign it
   */
  public PatientOfferView look(String token) {
    Instant now = clock.instant();
    SlotOffer offer = offer(read(token));
    WaitEntry entry = list.get(offer.entry());
    audit.ofPatient(
        Act.SAW, "offer by link", entry.patient().value(), OfferLetters.reference(offer.id()));
    return view(offer, entry, now);
  }

  /**
   * The patient comes: books the offered place. What was answered before stays as it is.
   *
   * @param version that the patient has seen
   * @throws health.reprieve.scheduling.domain.OfferGone if the offer was answered at this moment,
   *     or other visits of the patient leave no room for it
   * @throws health.reprieve.scheduling.domain.SlotRefused if the place is taken meanwhile
   */
  public void accept(String token, int version) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, ACTS_AN_HOUR);
    SlotOffer offer = offer(link);
    if (isOpen(offer, now)) {
      offering.accept(offer.id(), version);
    }
  }

  /**
   * The patient cannot come: the place goes to the next.
   *
   * @throws health.reprieve.scheduling.domain.OfferGone if the offer was answered at this moment
   */
  public void decline(String token, int version) {
    Instant now = clock.instant();
    SignedLink link = read(token);
    links.count(link, ACTS_AN_HOUR);
    SlotOffer offer = offer(link);
    if (isOpen(offer, now)) {
      offering.decline(offer.id(), version);
    }
  }

  private SignedLink read(String token) {
    SignedLink link = links.read(LinkPurpose.OFFER, token);
    byLink.recognised();
    return link;
  }

  private SlotOffer offer(SignedLink link) {
    return list.get(SlotOfferId.of(link.reference()));
  }

  private static boolean isOpen(SlotOffer offer, Instant now) {
    return offer.status() == SlotOffer.Status.OPEN && !offer.isDue(now);
  }

  private PatientOfferView view(SlotOffer offer, WaitEntry entry, Instant now) {
    Optional<Appointment> booked = appointments.find(AppointmentId.of(offer.id().value()));
    VisitPlan plan =
        booked
            .map(Appointment::plan)
            .orElseGet(
                () ->
                    new VisitPlan(offer.place().start(), protocols.get(entry.protocol()).phases()));
    TimeRange there = VisitWords.presence(plan);
    return new PatientOfferView(
        standing(offer, entry, booked, plan, now),
        there.start(),
        there.end(),
        offer.expiresAt(),
        offer.version(),
        spoken.to(entry.patient()));
  }

  private Stand standing(
      SlotOffer offer, WaitEntry entry, Optional<Appointment> booked, VisitPlan plan, Instant now) {
    if (booked.isPresent() && !booked.get().status().live()) {
      return Stand.GIVEN_UP;
    }
    if (!plan.start().isAfter(now)) {
      return Stand.OVER;
    }
    if (booked.isPresent()) {
      return Stand.BOOKED;
    }
    if (offer.status() == SlotOffer.Status.DECLINED) {
      return Stand.DECLINED;
    }
    if (entry.status() == WaitEntry.Status.WAITING && !fit.takes(entry, offer.place(), now)) {
      return Stand.OUTDATED;
    }
    return isOpen(offer, now) ? Stand.OPEN : Stand.GONE;
  }
}
