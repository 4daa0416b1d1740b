package health.reprieve.testing;

import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Added to the deployed application in tests only: real time plus an offset that a test sets. */
@Alternative
@Priority(1)
@ApplicationScoped
public class SettableClock {

  private volatile Duration offset = Duration.ZERO;

  @Produces
  @Dependent
  Clock clock() {
    return new Moved(ZoneOffset.UTC);
  }

  /** Public, so that the call goes through the bean's proxy. */
  public void moveBy(Duration newOffset) {
    offset = newOffset;
  }

  private final class Moved extends Clock {

    private final ZoneId zone;

    private Moved(ZoneId zone) {
      this.zone = zone;
    }

    @Override
    public ZoneId getZone() {
      return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
      return new Moved(other);
    }

    @Override
    public Instant instant() {
      return Instant.now().plus(offset).truncatedTo(ChronoUnit.MICROS);
    }
  }

  /** Sets the clock. */
  @Path("testing/clock")
  @RequestScoped
  @PermitAll
  public static class Resource {

    private final SettableClock clock;

    @Inject
    Resource(SettableClock clock) {
      this.clock = clock;
    }

    /** An ISO instant to set the time to, or nothing for real time. */
    @PUT
    public void set(String instant) {
      clock.moveBy(
          instant.isBlank()
              ? Duration.ZERO
              : Duration.between(Instant.now(), Instant.parse(instant.strip())));
    }
  }
}
