package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.outcomes.domain.DiaryPlan;
import health.reprieve.outcomes.persistence.DiaryRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads and changes on which days the patients of a protocol are asked. */
@Retry
@Transactional
@ApplicationScoped
public class DiaryPlanning {

  private final DiaryRepository diaries;
  private final ProtocolSetUp protocols;
  private final FollowUpCalendar followUps;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  DiaryPlanning(
      DiaryRepository diaries,
      ProtocolSetUp protocols,
      FollowUpCalendar followUps,
      AuditTrail audit,
      Clock clock) {
    this.diaries = diaries;
    this.protocols = protocols;
    this.followUps = followUps;
    this.audit = audit;
    this.clock = clock;
  }

  public List<DiaryPlanView> all() {
    Map<ProtocolId, DiaryPlan> own =
        diaries.plans().stream().collect(Collectors.toMap(DiaryPlan::protocol, plan -> plan));
    return protocols.all().stream()
        .map(protocol -> view(protocol, Optional.ofNullable(own.get(protocol.id()))))
        .toList();
  }

  /**
   * One protocol's plan.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such protocol
   */
  public DiaryPlanView get(ProtocolId protocol) {
    return view(protocols.get(protocol), diaries.plan(protocol));
  }

  /**
   * Changes a protocol's plan; questions that wait get their new times.
   *
   * @param version that the caller has read
   * @throws Stale if somebody changed it meanwhile
   */
  public DiaryPlanView change(ProtocolId id, int version, AskingPlan plan) {
    Instant now = clock.instant();
    ProtocolView protocol = protocols.get(id);
    Reference subject = Reference.of("diary plan", id.value());
    Optional<DiaryPlan> stored = diaries.plan(id);
    Stale.refuseUnless(subject, stored.map(DiaryPlan::version).orElse(0), version);
    stored.ifPresentOrElse(own -> own.change(plan), () -> diaries.add(new DiaryPlan(id, plan)));
    diaries.flush();
    audit.ofClinic(Act.CHANGED, "diary plan", subject);
    diaries.asking(id).forEach(diary -> followUps.plan(diary, now, now));
    return view(protocol, diaries.plan(id));
  }

  private static DiaryPlanView view(ProtocolView protocol, Optional<DiaryPlan> own) {
    return new DiaryPlanView(
        protocol.id(),
        protocol.name(),
        own.map(DiaryPlan::plan).orElse(AskingPlan.SHIPPED),
        own.map(DiaryPlan::version).orElse(0));
  }
}
