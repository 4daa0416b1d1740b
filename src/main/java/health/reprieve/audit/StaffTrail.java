package health.reprieve.audit;

import health.reprieve.identity.domain.StaffAdded;
import health.reprieve.identity.domain.StaffChanged;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Writes changes of staff accounts into the trail, in the transaction that made them. */
@Dependent
public class StaffTrail {

  private final AuditTrail audit;

  @Inject
  StaffTrail(AuditTrail audit) {
    this.audit = audit;
  }

  void write(@Observes StaffAdded added) {
    audit.ofClinic(Act.CREATED, "staff member with role " + added.role(), reference(added.id()));
  }

  void write(@Observes StaffChanged changed) {
    String what =
        "staff member with role %s, account %s%s"
            .formatted(
                changed.role(),
                changed.active() ? "open" : "closed",
                changed.newPassword() ? ", new password" : "");
    audit.ofClinic(Act.CHANGED, what, reference(changed.id()));
  }

  private static Reference reference(StaffId staff) {
    return Reference.of("staff member", staff.value());
  }
}
