package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** More bytes than are read. */
public class FileTooLarge extends DomainProblem {

  /** The most that is read, in bytes. */
  public static final int MOST_BYTES = 20 * 1024 * 1024;

  public FileTooLarge() {
    super(
        Kind.TOO_LARGE,
        "file-too-large",
        "The file is larger than 20 MB and was not read. Split it and import the parts one after the other.");
  }
}
