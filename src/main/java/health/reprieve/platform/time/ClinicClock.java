package health.reprieve.platform.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * Gives the one clock of the application, in UTC. It ticks in microseconds, as the database keeps
 * time, so that an instant reads the same before and after it was stored.
 */
@Dependent
public class ClinicClock {

  private static final Duration MICROSECOND = Duration.ofNanos(1000);

  @Produces
  @Dependent
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), MICROSECOND);
  }
}
