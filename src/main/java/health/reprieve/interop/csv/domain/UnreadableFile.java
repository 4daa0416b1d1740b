package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A quotation mark is missing or out of place, so that no row after it can be told apart. */
public class UnreadableFile extends DomainProblem {

  /**
   * @param line of the file, the header being line 1
   */
  public UnreadableFile(long line) {
    super(
        Kind.INVALID,
        "unreadable-file",
        "The file cannot be read from line %d on. Look for a quotation mark that is missing or out of place there."
            .formatted(line));
  }
}
