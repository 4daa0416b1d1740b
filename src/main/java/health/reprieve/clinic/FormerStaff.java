package health.reprieve.clinic;

import health.reprieve.clinic.domain.Duty;
import health.reprieve.identity.domain.StaffChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;

/** Ends the shifts of staff whose account is closed or whose role has another duty now. */
@Dependent
public class FormerStaff {

  private final Roster roster;

  @Inject
  FormerStaff(Roster roster) {
    this.roster = roster;
  }

  void leave(@Observes StaffChanged changed) {
    roster.endShiftsOf(changed.id(), changed.active() ? Duty.of(changed.role()) : Optional.empty());
  }
}
