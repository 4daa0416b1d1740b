package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.WallWords;
import java.util.List;

/** The visits to come that break a rule now, in time order. */
public record StrandedView(WallWords words, List<Visit> visits) {

  /**
   * One of them.
   *
   * @param chairName where it is booked
   * @param reasons all that stands in its way, at least one
   */
  public record Visit(BoardEntry entry, String chairName, List<Conflict> reasons) {}
}
