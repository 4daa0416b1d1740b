package health.reprieve.recall.web;

import health.reprieve.recall.EndingRelief;
import health.reprieve.recall.EndingReliefView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose relief ends while nothing is booked, as JSON. */
@Path("api/worklist/relief-ending")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EndingReliefResource {

  private final EndingRelief ending;

  @Inject
  EndingReliefResource(EndingRelief ending) {
    this.ending = ending;
  }

  /** One of them as JSON. */
  public record EndingJson(
      String patient,
      String name,
      @Nullable String phone,
      String reportGroup,
      String earliest,
      String latest,
      boolean seen,
      int ownLosses,
      double ownWeight,
      int others) {

    static EndingJson of(EndingReliefView one) {
      return new EndingJson(
          one.patient().id().value().toString(),
          one.patient().displayName(),
          one.patient().phone(),
          one.reportGroup().value(),
          one.earliest().toString(),
          one.latest().toString(),
          one.seen(),
          one.ownLosses(),
          one.ownWeight(),
          one.others());
    }
  }

  @GET
  public List<EndingJson> all() {
    return ending.all().stream().map(EndingJson::of).toList();
  }
}
