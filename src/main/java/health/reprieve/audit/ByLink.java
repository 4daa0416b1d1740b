package health.reprieve.audit;

import health.reprieve.identity.CurrentStaff;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

/**
 * Said once by whoever recognised a patient's signed link: what this request sees and changes is
 * then the patient's doing, also where a member of staff is signed in at the same browser.
 */
@RequestScoped
public class ByLink {

  private final CurrentStaff current;

  private boolean recognised;

  @Inject
  ByLink(CurrentStaff current) {
    this.current = current;
  }

  public void recognised() {
    recognised = true;
    current.standsBack();
  }

  /** Whether a patient acts by a link. */
  public boolean acts() {
    return recognised;
  }
}
