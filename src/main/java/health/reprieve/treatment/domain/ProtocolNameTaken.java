package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Two protocols cannot have one name. */
public class ProtocolNameTaken extends DomainProblem {

  public ProtocolNameTaken() {
    super(
        Kind.CONFLICT,
        "protocol-name-taken",
        "Another protocol has this name. Choose another one.");
  }
}
