package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A series cannot be booked as planned, because one of its sessions no longer fits. Nothing of it
 * was booked.
 */
public class SeriesRefused extends DomainProblem {

  private final transient int session;
  private final transient List<Conflict> conflicts;

  /**
   * @param session number of the session in the way
   * @param refusal what the booking of that session was refused with
   */
  public SeriesRefused(int session, SlotRefused refusal) {
    this(session, refusal.conflicts(), refusal);
  }

  private SeriesRefused(
      int session, List<Conflict> conflicts, DomainProblem refusal, Map<String, Object> facts) {
    super(refusal.kind(), "series-refused", detail(session, conflicts), facts(session, facts));
    this.session = session;
    this.conflicts = List.copyOf(conflicts);
  }

  /**
   * @param session number of the first session that would stay where it cannot
   * @param conflicts what is wrong with its place and those of the others, at least one
   */
  public SeriesRefused(int session, List<Conflict> conflicts, WallWords words) {
    this(session, conflicts, new SlotRefused(conflicts, List.of(), words));
  }

  private SeriesRefused(int session, List<Conflict> conflicts, SlotRefused refusal) {
    this(session, conflicts, refusal, refusal.facts());
  }

  /** The same refusal with what can be booked instead now. */
  public SeriesRefused with(String fact, Object fresh) {
    Map<String, Object> all = new HashMap<>(facts());
    all.put(fact, fresh);
    return new SeriesRefused(session, conflicts, this, all);
  }

  public int session() {
    return session;
  }

  private static String detail(int session, List<Conflict> conflicts) {
    return conflicts.stream()
        .map(Conflict::words)
        .collect(
            Collectors.joining(
                " ",
                "Nothing was booked. Session %d no longer fits: ".formatted(session),
                " Choose among the plans that fit now."));
  }

  private static Map<String, Object> facts(int session, Map<String, Object> facts) {
    Map<String, Object> all = new HashMap<>(facts);
    all.put("session", session);
    return all;
  }
}
