package health.reprieve.recall.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The course is no finished trial without relief, or no longer the patient's last one. */
public class NotInReview extends DomainProblem {

  public NotInReview() {
    super(
        Kind.RULE_BROKEN,
        "not-in-review",
        "This course is not up for a decision: its trial goes on, the answers show relief or a response"
            + " or say too little, or a later infusion was given. Look at the list again.");
  }
}
