package health.reprieve.platform.problem;

import java.util.List;
import java.util.Map;

/**
 * A refusal. The detail is a sentence for the person who asked: what is wrong and what to do next,
 * without patient data.
 */
public class DomainProblem extends RuntimeException {

  private final transient Kind kind;
  private final String code;
  private final transient Map<String, Object> facts;
  private final transient List<Violation> violations;

  public DomainProblem(Kind kind, String code, String detail) {
    this(kind, code, detail, Map.of());
  }

  /**
   * @param code stable word for programs, such as {@code chair-taken}
   * @param facts what a program may use to help, such as the next free time; names in camel case
   */
  public DomainProblem(Kind kind, String code, String detail, Map<String, Object> facts) {
    this(kind, code, detail, facts, List.of());
  }

  protected DomainProblem(
      Kind kind,
      String code,
      String detail,
      Map<String, Object> facts,
      List<Violation> violations) {
    super(detail);
    this.kind = kind;
    this.code = code;
    this.facts = Map.copyOf(facts);
    this.violations = List.copyOf(violations);
  }

  public Kind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Map<String, Object> facts() {
    return facts;
  }

  /** The fields that are wrong, for {@link Kind#INVALID} or where one field alone is refused. */
  public List<Violation> violations() {
    return violations;
  }
}
