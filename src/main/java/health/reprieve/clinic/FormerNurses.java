package health.reprieve.clinic;

import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.StaffChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Ends the shifts of nurses whose account is closed or whose role is another one now. */
@Dependent
public class FormerNurses {

  private final NurseRoster roster;

  @Inject
  FormerNurses(NurseRoster roster) {
    this.roster = roster;
  }

  void leave(@Observes StaffChanged changed) {
    if (!changed.active() || changed.role() != Role.NURSE) {
      roster.endShiftsOf(changed.id());
    }
  }
}
