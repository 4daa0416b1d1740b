package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Protocols as JSON. */
@Path("api/protocols")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProtocolsResource {

  private final ProtocolSetUp setUp;

  @Inject
  ProtocolsResource(ProtocolSetUp setUp) {
    this.setUp = setUp;
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<ProtocolJson> all() {
    return setUp.all().stream().map(ProtocolJson::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public ProtocolJson one(@PathParam("id") UUID id) {
    return ProtocolJson.of(setUp.get(ProtocolId.of(id)));
  }

  @POST
  @RolesAllowed("CLINICIAN")
  public Response add(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    Fields fields = Fields.of(body);
    ProtocolPlanRequest plan = ProtocolPlanRequest.toAdd(fields);
    ProtocolDoseRequest dose = ProtocolDoseRequest.toAdd(fields);
    ProtocolView added =
        setUp.add(
            once,
            plan.name(),
            plan.phases(),
            plan.series(),
            plan.needs(),
            dose.dose(),
            dose.limits());
    return Response.created(URI.create("/api/protocols/" + added.id().value()))
        .entity(ProtocolJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public ProtocolJson plan(@PathParam("id") UUID id, JsonObject body) {
    ProtocolPlanRequest plan = ProtocolPlanRequest.toChange(Fields.of(body));
    return ProtocolJson.of(
        setUp.plan(
            ProtocolId.of(id),
            plan.version(),
            plan.name(),
            plan.phases(),
            plan.series(),
            plan.needs(),
            plan.active()));
  }

  @PUT
  @Path("{id}/dose")
  @RolesAllowed("CLINICIAN")
  public ProtocolJson order(@PathParam("id") UUID id, JsonObject body) {
    ProtocolDoseRequest order = ProtocolDoseRequest.toChange(Fields.of(body));
    return ProtocolJson.of(
        setUp.order(ProtocolId.of(id), order.version(), order.dose(), order.limits()));
  }
}
