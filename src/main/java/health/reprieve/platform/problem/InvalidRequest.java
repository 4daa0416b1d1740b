package health.reprieve.platform.problem;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request with one or more wrong fields; every one of them is told. */
public class InvalidRequest extends DomainProblem {

  public InvalidRequest(List<Violation> violations) {
    super(
        Kind.INVALID,
        "invalid-request",
        violations.stream()
            .map(violation -> violation.field() + ": " + violation.message())
            .collect(Collectors.joining(" ")),
        Map.of(),
        violations);
  }

  public InvalidRequest(String field, String message) {
    this(List.of(new Violation(field, message)));
  }
}
