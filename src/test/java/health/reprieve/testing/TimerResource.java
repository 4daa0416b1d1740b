package health.reprieve.testing;

import health.reprieve.platform.persistence.OldRequestKeys;
import health.reprieve.scheduling.SlotOffering;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** Added to the deployed application in tests only: what its timers call. */
@Path("testing")
@RequestScoped
@PermitAll
public class TimerResource {

  private final SlotOffering offering;
  private final OldRequestKeys keys;

  @Inject
  TimerResource(SlotOffering offering, OldRequestKeys keys) {
    this.offering = offering;
    this.keys = keys;
  }

  /** The same call as that of the timer of offers. */
  @POST
  @Path("offer-round")
  public void offers() {
    offering.round();
  }

  /** The same call as that of the timer of request keys. */
  @POST
  @Path("request-key-round")
  public void requestKeys() throws SQLException {
    keys.forget();
  }
}
