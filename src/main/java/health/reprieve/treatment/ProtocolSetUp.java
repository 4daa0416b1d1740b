package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import health.reprieve.treatment.domain.Dose;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.Protocol;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.ProtocolNameTaken;
import health.reprieve.treatment.domain.RateRefused;
import health.reprieve.treatment.domain.SeriesPlan;
import health.reprieve.treatment.persistence.ProtocolRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the protocols: the clinician adds them and orders dose and limits, the manager plans
 * lengths and series.
 */
@Retry
@Transactional
@ApplicationScoped
public class ProtocolSetUp {

  private final ProtocolRepository protocols;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;

  @Inject
  ProtocolSetUp(
      ProtocolRepository protocols,
      ClinicCalendar calendar,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current) {
    this.protocols = protocols;
    this.calendar = calendar;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
  }

  /** Protocols with which new courses may be opened, in their order. */
  public List<ProtocolView> active() {
    return all().stream().filter(ProtocolView::active).toList();
  }

  public List<ProtocolView> all() {
    return protocols.all().stream().map(ProtocolView::of).toList();
  }

  /**
   * One protocol.
   *
   * @throws NotFound if there is no protocol with this id
   */
  public ProtocolView get(ProtocolId id) {
    return ProtocolView.of(protocols.get(id));
  }

  /**
   * Adds an active protocol; the clinician who does so answers for its limits from today on.
   *
   * @param once the caller's word for this request: its repeat gets the protocol that the first
   *     made
   * @throws ProtocolNameTaken if another protocol has this name
   * @throws RateRefused if the infusion would run faster than the limits allow
   */
  public ProtocolView add(
      @Nullable String once,
      String name,
      PhaseLengths phases,
      SeriesPlan series,
      Set<ChairFeature> needs,
      Dose dose,
      DoseLimits limits) {
    ProtocolId id = ProtocolId.of(Ids.forRequest("protocol by " + current.id().value(), once));
    keys.claim(id.value(), name, phases, series, needs, dose, limits);
    return protocols
        .find(id)
        .map(ProtocolView::of)
        .orElseGet(() -> add(id, name, phases, series, needs, dose, limits));
  }

  private ProtocolView add(
      ProtocolId id,
      String name,
      PhaseLengths phases,
      SeriesPlan series,
      Set<ChairFeature> needs,
      Dose dose,
      DoseLimits limits) {
    int position = protocols.lastPosition() + 1;
    Protocol protocol =
        new Protocol(id, position, name, phases, series, needs, dose, approved(limits));
    protocols.add(protocol);
    audit.ofClinic(Act.CREATED, "protocol", reference(id));
    return ProtocolView.of(protocol);
  }

  /**
   * Changes everything but dose and limits. What is booked keeps the lengths and the needs it was
   * booked with.
   *
   * @throws Stale if somebody changed the protocol meanwhile
   * @throws ProtocolNameTaken if another protocol has this name
   * @throws RateRefused if the dose would run faster than the limits allow in that time
   */
  public ProtocolView plan(
      ProtocolId id,
      int version,
      String name,
      PhaseLengths phases,
      SeriesPlan series,
      Set<ChairFeature> needs,
      boolean active) {
    Protocol protocol = unchanged(id, version);
    protocol.plan(name, phases, series, needs, active);
    protocols.flush();
    audit.ofClinic(Act.CHANGED, "protocol's lengths and series", reference(id));
    return ProtocolView.of(protocol);
  }

  /**
   * Changes dose and limits; the clinician who does so answers for them from today on.
   *
   * @throws Stale if somebody changed the protocol meanwhile
   * @throws RateRefused if the infusion would run faster than the limits allow
   */
  public ProtocolView order(ProtocolId id, int version, Dose dose, DoseLimits limits) {
    Protocol protocol = unchanged(id, version);
    protocol.order(dose, approved(limits));
    protocols.flush();
    audit.ofClinic(Act.CHANGED, "protocol's dose and limits approved", reference(id));
    return ProtocolView.of(protocol);
  }

  private DoseLimits approved(DoseLimits limits) {
    return limits.approved(current.name(), calendar.today());
  }

  private Protocol unchanged(ProtocolId id, int version) {
    Protocol protocol = protocols.get(id);
    Stale.refuseUnless(reference(id), protocol.version(), version);
    return protocol;
  }

  private static Reference reference(ProtocolId id) {
    return Reference.of("protocol", id.value());
  }
}
