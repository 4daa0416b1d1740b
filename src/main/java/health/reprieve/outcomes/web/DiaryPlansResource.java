package health.reprieve.outcomes.web;

import health.reprieve.outcomes.DiaryPlanView;
import health.reprieve.outcomes.DiaryPlanning;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The days on which protocols' patients are asked, as JSON. */
@Path("api/diary-plans")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DiaryPlansResource {

  private final DiaryPlanning planning;

  @Inject
  DiaryPlansResource(DiaryPlanning planning) {
    this.planning = planning;
  }

  /** A protocol's plan as JSON. */
  public record PlanJson(
      String protocol,
      String name,
      String daysBefore,
      String daysAfter,
      String followUps,
      String asksAt,
      int version)
      implements Versioned {

    static PlanJson of(DiaryPlanView view) {
      return new PlanJson(
          view.protocol().value().toString(),
          view.name(),
          AskingPlan.text(view.plan().before()),
          AskingPlan.text(view.plan().after()),
          AskingPlan.text(view.plan().followUps()),
          view.plan().at().toString(),
          view.version());
    }
  }

  @GET
  public List<PlanJson> all() {
    return planning.all().stream().map(PlanJson::of).toList();
  }

  @PUT
  @Path("{protocol}")
  public PlanJson change(@PathParam("protocol") UUID protocol, @Nullable JsonObject body) {
    DiaryPlanRequest request = DiaryPlanRequest.of(Fields.of(body));
    return PlanJson.of(planning.change(ProtocolId.of(protocol), request.version(), request.plan()));
  }
}
