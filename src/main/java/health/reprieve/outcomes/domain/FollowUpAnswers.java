package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What speaks for pain after a course: "average pain, last 24 h", and "now" of a follow-up that has
 * only that.
 */
public final class FollowUpAnswers {

  private FollowUpAnswers() {}

  /**
   * Which answers speak for it.
   *
   * @param outside the answers given outside the clinic
   * @param followUp what belongs to one follow-up has the same of it
   */
  public static <A> Predicate<A> among(
      Collection<A> outside,
      Function<A, Item> item,
      Function<A, Moment> moment,
      Function<A, ?> followUp) {
    Set<?> averaged =
        outside.stream()
            .filter(answer -> item.apply(answer) == Item.AVERAGE_24H)
            .map(followUp)
            .collect(Collectors.toSet());
    return answer ->
        item.apply(answer) == Item.AVERAGE_24H
            || (item.apply(answer) == Item.NOW
                && moment.apply(answer) == Moment.FOLLOW_UP
                && !averaged.contains(followUp.apply(answer)));
  }
}
