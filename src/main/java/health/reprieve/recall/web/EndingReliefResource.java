package health.reprieve.recall.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.recall.EndingRelief;
import health.reprieve.recall.EndingReliefView;
import health.reprieve.recall.domain.BoosterState;
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

/** Whose relief ends while nothing is booked, as JSON. The front desk gets the days and times. */
@Path("api/worklist/relief-ending")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class EndingReliefResource {

  private final EndingRelief list;
  private final CurrentStaff current;

  @Inject
  EndingReliefResource(EndingRelief list, CurrentStaff current) {
    this.list = list;
    this.current = current;
  }

  /**
   * What the days were told from.
   *
   * @param ownLosses seen after earlier courses of the patient
   * @param ownHeld earlier courses without a loss that count in the forecast
   */
  public record DataJson(
      BoosterState state, int ownLosses, int ownHeld, double ownWeight, int others) {

    static DataJson of(EndingReliefView one) {
      return new DataJson(
          one.state(), one.ownLosses(), one.ownHeld(), one.ownWeight(), one.others());
    }
  }

  /**
   * One of them as JSON.
   *
   * @param data null for roles that see no outcomes
   */
  public record EndingJson(
      String patient,
      String name,
      @Nullable String phone,
      String reportGroup,
      String protocol,
      String earliest,
      String latest,
      String suggestedFrom,
      String suggestedTo,
      List<SlotJson> slots,
      List<ContactTryJson> tries,
      @Nullable DataJson data) {

    static EndingJson of(EndingReliefView one, boolean clinical) {
      return new EndingJson(
          one.patient().id().value().toString(),
          one.patient().displayName(),
          one.patient().phone(),
          one.reportGroup().value(),
          one.protocol().value().toString(),
          one.earliest().toString(),
          one.latest().toString(),
          one.window().first().toString(),
          one.window().last().toString(),
          SlotJson.of(one.times()),
          ContactTryJson.of(one.contact()),
          clinical ? DataJson.of(one) : null);
    }
  }

  /**
   * All of them.
   *
   * @param all anything for those too who are to be called again on a later day
   */
  @GET
  public List<EndingJson> all(@Nullable @QueryParam("all") String all) {
    boolean clinical = current.role().readsScores();
    return list.all(all != null).calls().rows().stream()
        .map(one -> EndingJson.of(one, clinical))
        .toList();
  }
}
