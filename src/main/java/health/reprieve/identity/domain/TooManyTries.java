package health.reprieve.identity.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.Duration;
import java.util.Map;

/**
 * Too many failed sign-ins under a name or from an address; said whether or not the name exists and
 * the password is right.
 */
public class TooManyTries extends DomainProblem {

  public TooManyTries(Duration wait) {
    super(
        Kind.TOO_OFTEN,
        "too-many-tries",
        "Too many tries. Wait %s, then try again. If you forgot the password, ask the manager for a new one."
            .formatted(words(wait)),
        Map.of("waitSeconds", wait.plusSeconds(1).minusNanos(1).toSeconds()));
  }

  private static String words(Duration wait) {
    long minutes = wait.plusMinutes(1).minusNanos(1).toMinutes();
    return minutes <= 1 ? "1 minute" : minutes + " minutes";
  }
}
