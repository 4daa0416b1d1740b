package health.reprieve.audit;

import jakarta.enterprise.context.RequestScoped;

/**
 * Said once by whoever recognised a patient's signed link: what this request sees and changes is
 * then the patient's doing, also where a member of staff is signed in at the same browser.
 */
@RequestScoped
public class ByLink {

  private boolean recognised;

  public void recognised() {
    recognised = true;
  }

  /** Whether a patient acts by a link. */
  public boolean acts() {
    return recognised;
  }
}
