package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.util.List;
import java.util.Set;

/** What is asked of the chair is in none. */
public class NoChairHas extends DomainProblem {

  private NoChairHas(Set<ChairFeature> needs) {
    super(
        Kind.RULE_BROKEN,
        "no-chair-has",
        "No chair in use has what is needed: %s. Ask for less, or have a manager equip or open one."
            .formatted(ChairFeature.words(needs)));
  }

  /**
   * @param needs in the order of the features
   * @param seats that count: who waits may wait for one that is closed, who plans may not
   * @throws NoChairHas if none of the seats has them
   */
  public static void refuseUnlessOneHas(Set<ChairFeature> needs, List<Seat> seats) {
    boolean found = seats.stream().anyMatch(seat -> seat.lacking(needs).isEmpty());
    if (!needs.isEmpty() && !found) {
      throw new NoChairHas(needs);
    }
  }
}
