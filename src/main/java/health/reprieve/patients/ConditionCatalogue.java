package health.reprieve.patients;

import static java.nio.charset.StandardCharsets.UTF_8;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.identity.domain.Role;
import health.reprieve.patients.domain.MeasureChanged;
import health.reprieve.patients.domain.ReportGroup;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.persistence.ReportGroupRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Forbidden;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * The conditions that outcomes are reported by. A manager names and orders them and keeps their
 * codes; which measure a condition is reported on is a definition, and only a clinician changes it.
 */
@Retry
@Transactional
@ApplicationScoped
public class ConditionCatalogue {

  private final ReportGroupRepository groups;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Event<MeasureChanged> measures;

  @Inject
  ConditionCatalogue(
      ReportGroupRepository groups,
      CurrentStaff current,
      AuditTrail audit,
      Event<MeasureChanged> measures) {
    this.groups = groups;
    this.current = current;
    this.audit = audit;
    this.measures = measures;
  }

  /** Every condition in the clinic's order, those no longer offered too. */
  public List<ReportGroupView> all() {
    return groups.all().stream().map(ReportGroupView::of).toList();
  }

  /**
   * One condition.
   *
   * @throws health.reprieve.platform.problem.NotFound if the catalogue has no such condition
   */
  public ReportGroupView get(ReportGroupCode code) {
    return ReportGroupView.of(groups.get(code));
  }

  /**
   * Changes a condition to what is given, its version being the one that the caller has read.
   *
   * @throws Stale if somebody changed it meanwhile
   * @throws Forbidden if the caller changes what another role decides
   * @throws health.reprieve.patients.domain.ConditionNameTaken if another condition has the name
   */
  public ReportGroupView change(ReportGroupView wanted) {
    ReportGroup group = groups.get(wanted.code());
    Reference subject = reference(wanted.code());
    Stale.refuseUnless(subject, group.version(), wanted.version());
    refuseOthersDecisions(ReportGroupView.of(group), wanted);
    boolean otherwise = wanted.endpoint() != group.endpoint();
    group.describe(wanted.name(), wanted.position(), wanted.active());
    group.classifyBy(wanted.codes());
    group.measureBy(wanted.endpoint());
    groups.flush();
    audit.ofClinic(Act.CHANGED, "condition " + wanted.code(), subject);
    if (otherwise) {
      measures.fire(new MeasureChanged(wanted.code(), wanted.endpoint()));
    }
    return ReportGroupView.of(group);
  }

  private void refuseOthersDecisions(ReportGroupView now, ReportGroupView wanted) {
    if (wanted.endpoint() != now.endpoint() && current.role() != Role.CLINICIAN) {
      throw new Forbidden(
          "Only a clinician changes the measure that a condition is reported on. Ask one to.");
    }
    boolean otherwiseSame =
        wanted.name().equals(now.name())
            && wanted.position() == now.position()
            && wanted.active() == now.active()
            && Set.copyOf(wanted.codes()).equals(Set.copyOf(now.codes()));
    if (!otherwiseSame && current.role() != Role.MANAGER) {
      throw new Forbidden(
          "Only a manager changes a condition's name, place and codes. Ask one to.");
    }
  }

  /** Conditions have a code and no id of their own; the trail names them by one made of it. */
  private static Reference reference(ReportGroupCode code) {
    return Reference.of("condition", UUID.nameUUIDFromBytes(code.value().getBytes(UTF_8)));
  }
}
