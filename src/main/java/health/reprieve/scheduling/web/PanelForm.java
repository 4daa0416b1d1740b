package health.reprieve.scheduling.web;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.scheduling.domain.SlotRefused;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;

/**
 * A form beside the board with what its buttons say: that the nearest fix or one of the times found
 * is taken, or that rules are set aside. Without that button a reason that was typed sets nothing
 * aside.
 *
 * @param entered what comes back where it is refused
 */
record PanelForm(MultivaluedMap<String, String> entered) {

  private static final String OVERBOOK = "overbook";
  private static final String REASON = "override";

  /**
   * A button that takes a place puts its chair and start in the place of those entered, and those
   * that were only proposed are forgotten.
   */
  static PanelForm of(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>(sent);
    String fix = form.getFirst("fix");
    if (fix != null && fix.contains(" ")) {
      form.putSingle("chair", fix.substring(0, fix.indexOf(' ')));
      form.putSingle("start", fix.substring(fix.indexOf(' ') + 1));
      form.remove("proposed");
    }
    return new PanelForm(form);
  }

  Fields fields() {
    MultivaluedMap<String, String> order = new MultivaluedHashMap<>(entered);
    if (!overbooks()) {
      order.remove(REASON);
    }
    return Fields.of(order);
  }

  /** With what was wrong; whoever sets rules aside has to say why. */
  FormView refused(DomainProblem problem) {
    FormView refused = FormView.refused(entered, problem);
    if (!overbooks() || !(problem instanceof SlotRefused) || !refused.value(REASON).isBlank()) {
      return refused;
    }
    Map<String, String> errors = new HashMap<>(refused.errors());
    errors.put(REASON, "Say why.");
    return new FormView(
        refused.values(), errors, refused.refusal(), refused.stale(), refused.stored());
  }

  private boolean overbooks() {
    return entered.containsKey(OVERBOOK);
  }
}
