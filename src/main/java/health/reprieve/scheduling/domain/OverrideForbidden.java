package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Rules of booking are set aside by clinicians and managers only. */
public class OverrideForbidden extends DomainProblem {

  public OverrideForbidden() {
    super(
        Kind.FORBIDDEN,
        "override-forbidden",
        "Only a clinician or a manager can set booking rules aside. Ask one of them, or take a time"
            + " that fits.");
  }
}
