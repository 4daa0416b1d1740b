package health.reprieve.platform.problem;

/** The caller's role may not do this. */
public class Forbidden extends DomainProblem {

  public Forbidden(String detail) {
    super(Kind.FORBIDDEN, "forbidden", detail);
  }
}
