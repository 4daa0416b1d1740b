package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Somebody finished the task already. */
public class TaskDone extends DomainProblem {

  public TaskDone() {
    super(Kind.CONFLICT, "task-done", "A colleague has done this already. Load the list again.");
  }
}
