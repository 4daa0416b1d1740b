package health.reprieve.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/**
 * The failed sign-ins under one username or from one address, and how long the next one has to
 * wait. The first few are free, for people mistype. After them each failure doubles the wait, from
 * one minute to a quarter of an hour, and only one try is let through at the end of each wait,
 * whether its password is right or wrong. An hour after the last failure all is forgotten.
 *
 * <p>A name that nobody has is counted like one that somebody has, so that the wait tells nothing.
 */
@Entity
@Table(name = "failed_tries")
public class FailedTries {

  /** How long failures are remembered. */
  public static final Duration REMEMBERED = Duration.ofHours(1);

  private static final Duration FIRST_WAIT = Duration.ofMinutes(1);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
  private static final int DOUBLINGS = 4;

  @Id private byte[] who;

  @Column private int failures;

  @Column(name = "last_at")
  private Instant lastAt;

  @Column(name = "wait_until")
  private Instant waitUntil;

  protected FailedTries() {}

  /**
   * @param who SHA-256 of the username or the address
   */
  public FailedTries(byte[] who, Instant now) {
    this.who = who.clone();
    this.lastAt = now;
    this.waitUntil = now;
  }

  /**
   * Lets a try through, or not. Where the free failures are used up, the next try waits from here
   * on, so that of many at the same moment one comes through.
   *
   * @param free failures that cost no wait
   * @throws TooManyTries while the wait lasts
   */
  public void admit(int free, Instant now) {
    if (failures < free || forgotten(now)) {
      return;
    }
    if (now.isBefore(waitUntil)) {
      throw new TooManyTries(Duration.between(now, waitUntil));
    }
    waitUntil = now.plus(wait(free));
  }

  /** One more failure. */
  public void fail(int free, Instant now) {
    failures = forgotten(now) ? 1 : failures + 1;
    lastAt = now;
    waitUntil = now.plus(wait(free));
  }

  /** The try that was let through was none of guessing: the next one need not wait for it. */
  public void letGo(Instant now) {
    waitUntil = now;
  }

  private boolean forgotten(Instant now) {
    return !now.isBefore(lastAt.plus(REMEMBERED));
  }

  private Duration wait(int free) {
    if (failures < free) {
      return Duration.ZERO;
    }
    Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(failures - free, DOUBLINGS));
    return doubled.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : doubled;
  }
}
