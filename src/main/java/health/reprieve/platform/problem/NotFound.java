package health.reprieve.platform.problem;

/** The thing asked for does not exist, or no longer. */
public class NotFound extends DomainProblem {

  /**
   * @param thing in the user's words, such as "patient"
   */
  public NotFound(String thing) {
    super(
        Kind.NOT_FOUND,
        "not-found",
        "There is no such " + thing + ". Check the address or search again.");
  }
}
