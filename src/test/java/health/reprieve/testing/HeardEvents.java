package health.reprieve.testing;

import health.reprieve.scheduling.domain.AppointmentAccepted;
import health.reprieve.scheduling.domain.AppointmentBooked;
import health.reprieve.scheduling.domain.AppointmentCancelled;
import health.reprieve.scheduling.domain.AppointmentChanged;
import health.reprieve.scheduling.domain.AppointmentDeferred;
import health.reprieve.scheduling.domain.AppointmentEndedEarly;
import health.reprieve.scheduling.domain.AppointmentMissed;
import health.reprieve.scheduling.domain.AppointmentMoved;
import health.reprieve.scheduling.domain.AppointmentProgressed;
import health.reprieve.treatment.domain.InfusionEnded;
import health.reprieve.treatment.domain.InfusionStarted;
import health.reprieve.treatment.domain.PatientLeft;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Collectors;

/**
 * Added to the deployed application in tests only: writes down the events of visits and of
 * appointments.
 */
@ApplicationScoped
public class HeardEvents {

  private final Queue<String> heard = new ConcurrentLinkedQueue<>();

  void started(@Observes InfusionStarted event) {
    heard.add(event.visit().value() + " started " + event.at());
  }

  void ended(@Observes InfusionEnded event) {
    heard.add(event.visit().value() + " ended " + event.at());
  }

  void left(@Observes PatientLeft event) {
    heard.add(event.visit().value() + " left " + event.at());
  }

  void booked(@Observes AppointmentBooked event) {
    note(event, "booked " + event.when().start());
  }

  void accepted(@Observes AppointmentAccepted event) {
    note(event, "accepted");
  }

  void moved(@Observes AppointmentMoved event) {
    note(event, "moved " + event.from().start() + " " + event.to().start());
  }

  void cancelled(@Observes AppointmentCancelled event) {
    note(event, "cancelled " + event.freed().start());
  }

  void missed(@Observes AppointmentMissed event) {
    note(event, "missed " + event.freed().start());
  }

  void deferred(@Observes AppointmentDeferred event) {
    note(event, "deferred " + event.freed().start());
  }

  void endedEarly(@Observes AppointmentEndedEarly event) {
    note(event, "freed from " + event.freed().start());
  }

  void progressed(@Observes AppointmentProgressed event) {
    note(event, event.to().words());
  }

  private void note(AppointmentChanged event, String what) {
    heard.add(event.appointment().value() + " " + what);
  }

  Queue<String> heard() {
    return heard;
  }

  /** Tells the events of one visit, one a line. */
  @Path("testing/events/{visit}")
  @RequestScoped
  @PermitAll
  public static class Resource {

    private final HeardEvents events;

    @Inject
    Resource(HeardEvents events) {
      this.events = events;
    }

    @GET
    @Produces("text/plain")
    public String of(@PathParam("visit") String visit) {
      return events.heard().stream()
          .filter(line -> line.startsWith(visit))
          .map(line -> line.substring(visit.length() + 1))
          .collect(Collectors.joining("\n"));
    }
  }
}
