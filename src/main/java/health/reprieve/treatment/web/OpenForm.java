package health.reprieve.treatment.web;

import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.FormView;

/**
 * The one form of a page that was sent and refused, or asked for; all others show what is stored.
 *
 * @param name of the form, such as {@code end}
 * @param sent what was entered and what is wrong with it
 * @param code of the refusal, empty where there is none
 */
public record OpenForm(String name, FormView sent, String code) {

  static OpenForm none() {
    return new OpenForm("", FormView.empty(), "");
  }

  /** A form that stands on the page only when it is asked for. */
  static OpenForm asked(String name) {
    return new OpenForm(name, FormView.empty(), "");
  }

  /** What the page says after the form of this name was accepted. */
  static Done done(String form) {
    if (form.startsWith("aside")) {
      return Done.SET_ASIDE;
    }
    return form.startsWith("correct") ? Done.CORRECTED : Done.SAVED;
  }

  public boolean is(String form) {
    return name.equals(form);
  }

  /** The form as it was sent, or these values where it was not. */
  public FormView orElse(String form, FormView stored) {
    return is(form) ? sent : stored;
  }

  /** The form as it was sent, or an empty one. */
  public FormView of(String form) {
    return orElse(form, FormView.empty());
  }
}
