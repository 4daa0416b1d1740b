package health.reprieve.clinic;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.clinic.persistence.ChairRepository;
import health.reprieve.clinic.persistence.OutageRepository;
import health.reprieve.clinic.persistence.SiteRepository;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Takes chairs out of service for a time. What is booked in them stays booked. Each change locks
 * the site's row first.
 */
@Retry
@Transactional
@ApplicationScoped
public class ChairOutages {

  private final SiteRepository sites;
  private final ChairRepository chairs;
  private final OutageRepository outages;
  private final AuditTrail audit;
  private final RequestKeys keys;
  private final CurrentStaff current;

  @Inject
  ChairOutages(
      SiteRepository sites,
      ChairRepository chairs,
      OutageRepository outages,
      AuditTrail audit,
      RequestKeys keys,
      CurrentStaff current) {
    this.sites = sites;
    this.chairs = chairs;
    this.outages = outages;
    this.audit = audit;
    this.keys = keys;
    this.current = current;
  }

  /**
   * One time out of service.
   *
   * @throws NotFound if this chair has none with this id
   */
  public ChairOutageView get(ChairId chair, OutageId id) {
    return ChairOutageView.of(of(chair, id), sites.get().zone());
  }

  /**
   * Takes a chair out of service.
   *
   * @param once the caller's word for this request: its repeat gets the outage that the first made
   * @throws InvalidRequest if the clocks skip the start or the end
   */
  public ChairOutageView add(@Nullable String once, ChairId chair, WallSpan span, String reason) {
    ZoneId zone = sites.lock().zone();
    span.refuseSkipped(zone);
    OutageId id = OutageId.of(Ids.forRequest("outage by " + current.id().value(), once));
    keys.claim(id.value(), chair, span, reason);
    ChairOutage outage =
        outages.find(id).orElseGet(() -> add(id, chairs.get(chair).id(), span, reason));
    return ChairOutageView.of(outage, zone);
  }

  private ChairOutage add(OutageId id, ChairId chair, WallSpan span, String reason) {
    ChairOutage outage = new ChairOutage(id, chair, span, reason);
    outages.add(outage);
    audit.ofClinic(Act.CREATED, "chair out of service", reference(id));
    return outage;
  }

  /**
   * Gives the outage another time or reason, such as its end when that is known.
   *
   * @throws Stale if somebody changed it meanwhile
   * @throws InvalidRequest if the clocks skip the start or the end
   */
  public ChairOutageView change(
      ChairId chair, OutageId id, int version, WallSpan span, String reason) {
    ZoneId zone = sites.lock().zone();
    span.refuseSkipped(zone);
    ChairOutage outage = of(chair, id);
    Stale.refuseUnless(reference(id), outage.version(), version);
    outage.plan(span, reason);
    outages.flush();
    audit.ofClinic(Act.CHANGED, "chair out of service", reference(id));
    return ChairOutageView.of(outage, zone);
  }

  /** Takes the outage away: the chair is in service then. */
  public void remove(ChairId chair, OutageId id) {
    sites.lock();
    outages.remove(of(chair, id));
    outages.flush();
    audit.ofClinic(Act.CHANGED, "chair in service again", reference(id));
  }

  private ChairOutage of(ChairId chair, OutageId id) {
    return outages
        .find(id)
        .filter(outage -> outage.chair().equals(chair))
        .orElseThrow(() -> new NotFound("time out of service"));
  }

  private static Reference reference(OutageId id) {
    return Reference.of("time out of service", id.value());
  }
}
