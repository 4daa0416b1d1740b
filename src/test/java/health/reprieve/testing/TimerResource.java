package health.reprieve.testing;

import health.reprieve.scheduling.SlotOffering;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Added to the deployed application in tests only: what its timers call. */
@Path("testing/offer-round")
@RequestScoped
@PermitAll
public class TimerResource {

  private final SlotOffering offering;

  @Inject
  TimerResource(SlotOffering offering) {
    this.offering = offering;
  }

  /** The same call as that of the timer of offers. */
  @POST
  public void round() {
    offering.round();
  }
}
