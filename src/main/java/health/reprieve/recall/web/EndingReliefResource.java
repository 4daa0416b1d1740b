package health.reprieve.recall.web;

import health.reprieve.recall.EndingRelief;
import health.reprieve.recall.EndingReliefView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose relief ends while nothing is booked, as JSON. */
@Path("api/worklist/relief-ending")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EndingReliefResource {

  private final EndingRelief list;

  @Inject
  EndingReliefResource(EndingRelief list) {
    this.list = list;
  }

  /** One of them as JSON. */
  public record EndingJson(
      String patient,
      String name,
      @Nullable String phone,
      String reportGroup,
      String protocol,
      String earliest,
      String latest,
      boolean seen,
      boolean unconfirmed,
      int ownLosses,
      int ownHeld,
      double ownWeight,
      int others,
      String suggestedFrom,
      String suggestedTo,
      List<SlotJson> slots,
      List<ContactTryJson> tries) {

    static EndingJson of(EndingReliefView one) {
      return new EndingJson(
          one.patient().id().value().toString(),
          one.patient().displayName(),
          one.patient().phone(),
          one.reportGroup().value(),
          one.protocol().value().toString(),
          one.earliest().toString(),
          one.latest().toString(),
          one.seen(),
          one.unconfirmed(),
          one.ownLosses(),
          one.ownHeld(),
          one.ownWeight(),
          one.others(),
          one.window().first().toString(),
          one.window().last().toString(),
          SlotJson.of(one.times()),
          ContactTryJson.of(one.contact()));
    }
  }

  /**
   * All of them.
   *
   * @param all anything for those too who are to be called again on a later day
   */
  @GET
  public List<EndingJson> all(@Nullable @QueryParam("all") String all) {
    return list.all(all != null).rows().stream().map(EndingJson::of).toList();
  }
}
