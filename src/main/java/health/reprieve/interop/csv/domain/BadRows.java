package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.List;
import java.util.Map;

/** Some rows cannot be kept, and nobody said to keep the others; nothing was kept. */
public class BadRows extends DomainProblem {

  private final transient List<RowProblem> problems;

  /**
   * @param rows of the file, without the header
   * @param bad how many of them cannot be kept
   * @param problems what is wrong with them, the first ones if they are many
   */
  public BadRows(int rows, int bad, List<RowProblem> problems) {
    super(
        Kind.RULE_BROKEN,
        "bad-rows",
        words(rows, bad),
        Map.of("rows", rows, "bad", bad, "problems", problems));
    this.problems = List.copyOf(problems);
  }

  private static String words(int rows, int bad) {
    if (rows == 1) {
      return "The only row cannot be imported, so nothing was stored. Correct it in the file.";
    }
    return "%d of %d rows cannot be imported, so nothing was stored. Correct %s%s."
        .formatted(
            bad,
            rows,
            bad == 1 ? "it" : "them",
            bad < rows ? ", or import the good rows only" : " in the file");
  }

  public List<RowProblem> problems() {
    return problems;
  }
}
