package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Somebody recorded this step of the visit already. */
public class StepTaken extends DomainProblem {

  private StepTaken(String what) {
    super(
        Kind.CONFLICT,
        "step-taken",
        what + " is recorded already. Load the visit again; correct it if the time is wrong.");
  }

  static StepTaken started() {
    return new StepTaken("The start of this infusion");
  }

  static StepTaken ended() {
    return new StepTaken("The end of this infusion");
  }

  static StepTaken left() {
    return new StepTaken("That the patient left");
  }

  public static StepTaken arrived() {
    return new StepTaken("This arrival");
  }
}
