package health.reprieve.platform.web;

import health.reprieve.platform.problem.Forbidden;

/** The caller is signed in, but the page or resource does not name their role. */
public class NotAdmitted extends Forbidden {

  public NotAdmitted() {
    super("Your role does not open this. Ask the manager if you need it.");
  }
}
