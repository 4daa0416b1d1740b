package health.reprieve.platform.time;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** Gives the one clock of the application, in UTC. */
@Dependent
public class ClinicClock {

  @Produces
  @Dependent
  Clock clock() {
    return Clock.systemUTC();
  }
}
