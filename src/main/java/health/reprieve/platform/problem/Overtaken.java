package health.reprieve.platform.problem;

import health.reprieve.platform.Reference;
import health.reprieve.platform.problem.Stale.Change;
import health.reprieve.platform.time.WallTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Fired when a use case was refused as {@link Stale} and its transaction is over. Those who know
 * fill in: the trail who was faster, the clinic by which clock the time is said.
 */
public final class Overtaken {

  private final Stale refusal;
  private final Reference subject;

  private @Nullable Change last;
  private ZoneId zone = ZoneOffset.UTC;
  private LocalDate today = LocalDate.EPOCH;

  public Overtaken(Stale refusal, Reference subject) {
    this.refusal = refusal;
    this.subject = subject;
  }

  public Reference subject() {
    return subject;
  }

  /**
   * @param what in the words of the trail
   */
  public void by(String who, Instant at, String what) {
    last = new Change(who, at, what);
  }

  public void clock(ZoneId itsZone, LocalDate itsToday) {
    zone = itsZone;
    today = itsToday;
  }

  /** The refusal with what was filled in. */
  public Stale told() {
    return last == null ? refusal : refusal.naming(last, WallTime.said(last.at(), zone, today));
  }
}
