package health.reprieve.scheduling;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.notices.Message;
import health.reprieve.notices.NoticeDue;
import health.reprieve.notices.SignedLinks;
import health.reprieve.notices.domain.Channel;
import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.scheduling.domain.SlotOffer;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.VisitPlan;
import health.reprieve.scheduling.domain.WaitEntry;
import health.reprieve.scheduling.persistence.WaitListRepository;
import health.reprieve.treatment.ProtocolSetUp;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes to those who wait that a time is free for them, with the link by which they answer. */
@Dependent
public class OfferLetters {

  /** Kind of the notices that tell of offers. */
  static final String OFFER = "slot-offer";

  private final WaitListRepository list;
  private final PatientRegister patients;
  private final ProtocolSetUp protocols;
  private final SpokenWords spoken;
  private final SignedLinks links;
  private final AuditTrail audit;

  @Inject
  OfferLetters(
      WaitListRepository list,
      PatientRegister patients,
      ProtocolSetUp protocols,
      SpokenWords spoken,
      SignedLinks links,
      AuditTrail audit) {
    this.list = list;
    this.patients = patients;
    this.protocols = protocols;
    this.spoken = spoken;
    this.links = links;
    this.audit = audit;
  }

  static Reference reference(SlotOfferId offer) {
    return Reference.of("offer", offer.value());
  }

  void write(@Observes NoticeDue due) {
    if (!due.kind().equals(OFFER)) {
      return;
    }
    SlotOffer offer = list.get(SlotOfferId.of(due.subject().id()));
    if (offer.status() == SlotOffer.Status.OPEN && !offer.isDue(due.now())) {
      tell(due, offer, list.get(offer.entry()));
    } else {
      due.nothingToSay("the offer is over");
    }
  }

  private void tell(NoticeDue due, SlotOffer offer, WaitEntry entry) {
    PatientId id = entry.patient();
    PatientView patient = Objects.requireNonNull(patients.byIds(List.of(id)).get(id));
    Optional<Channel> way = due.reach(patient.email(), patient.phone());
    if (way.isEmpty()) {
      return;
    }
    due.say(
        message(offer, entry, patient, way.get()),
        "%s until %s".formatted(offer.place().start(), offer.expiresAt()));
    audit.ofPatient(
        Act.EXPORTED,
        "offer of a free time by %s".formatted(way.get().words()),
        id.value(),
        reference(offer.id()));
  }

  private Message message(SlotOffer offer, WaitEntry entry, PatientView patient, Channel way) {
    OfferWords words = new OfferWords(spoken.to(patient));
    VisitPlan plan = new VisitPlan(offer.place().start(), protocols.get(entry.protocol()).phases());
    return way == Channel.TEXT
        ? words.text(plan, offer.expiresAt(), link(offer))
        : words.mail(plan, offer.expiresAt(), link(offer));
  }

  /** It is never renewed: who comes late reads that the offer is over. */
  private @Nullable String link(SlotOffer offer) {
    return links.address(LinkPurpose.OFFER, offer.id().value(), offer.place().start()).orElse(null);
  }
}
