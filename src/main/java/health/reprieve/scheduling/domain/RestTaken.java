package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.time.TimeRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a visit gave back when its patient was said to have left early, another visit has since: the
 * chair, or the patient. The visit cannot hold it again.
 */
public class RestTaken extends DomainProblem {

  /**
   * @param rest what the visit would hold again
   * @param conflicts what stands there, at least one
   */
  public RestTaken(TimeRange rest, List<Conflict> conflicts, WallWords words) {
    super(
        Kind.CONFLICT,
        "rest-taken",
        "The chair was given back for %s, and that is not free any more. %s Make room on the board first, then try again."
            .formatted(
                words.range(rest),
                conflicts.stream().map(Conflict::words).collect(Collectors.joining(" "))),
        Map.of(
            "conflicts",
            conflicts.stream()
                .map(
                    one ->
                        Map.of(
                            "code", one.obstacle().code(),
                            "words", one.words(),
                            "from", one.when().start().toString(),
                            "to", one.when().end().toString()))
                .toList()));
  }
}
