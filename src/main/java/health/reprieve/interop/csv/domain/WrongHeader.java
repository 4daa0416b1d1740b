package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The file is not one of pain diaries, or its columns have other names. */
public class WrongHeader extends DomainProblem {

  public WrongHeader() {
    super(
        Kind.INVALID,
        "wrong-header",
        "The first line of the file must be: %s. Semicolons may stand for the commas."
            .formatted(String.join(",", DiaryColumn.header())));
  }
}
