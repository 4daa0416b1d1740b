package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** A question has another answer already. */
public class AnswerStands extends DomainProblem {

  private static final String DETAIL =
      "This question has another answer already. Where that is wrong, set the sheet aside and fill"
          + " in a new one.";

  public AnswerStands(int number) {
    super(
        Kind.CONFLICT,
        "answer-stands",
        DETAIL,
        Map.of(),
        List.of(new Violation(Questionnaire.field(number), DETAIL)));
  }
}
