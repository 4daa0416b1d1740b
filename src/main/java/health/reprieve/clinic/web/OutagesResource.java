package health.reprieve.clinic.web;

import health.reprieve.clinic.ChairOutageView;
import health.reprieve.clinic.ChairOutages;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** The times at which a chair is out of service, as JSON. */
@Path("api/chairs/{id}/outages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OutagesResource {

  private final ChairOutages outages;
  private final SiteSetUp setUp;

  @Inject
  OutagesResource(ChairOutages outages, SiteSetUp setUp) {
    this.outages = outages;
    this.setUp = setUp;
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<OutageJson> all(@PathParam("id") UUID chair) {
    return setUp.chair(ChairId.of(chair)).outages().stream().map(OutageJson::of).toList();
  }

  @POST
  @RolesAllowed("MANAGER")
  public Response add(
      @PathParam("id") UUID chair,
      @Nullable @HeaderParam("Idempotency-Key") String once,
      @Nullable JsonObject body) {
    OutageRequest request = OutageRequest.toAdd(Fields.of(body));
    ChairOutageView added = outages.add(once, ChairId.of(chair), request.span(), request.reason());
    return Response.created(
            URI.create("/api/chairs/%s/outages/%s".formatted(chair, added.id().value())))
        .entity(OutageJson.of(added))
        .build();
  }

  @GET
  @Path("{outage}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public OutageJson one(@PathParam("id") UUID chair, @PathParam("outage") UUID outage) {
    return OutageJson.of(outages.get(ChairId.of(chair), OutageId.of(outage)));
  }

  @PUT
  @Path("{outage}")
  @RolesAllowed("MANAGER")
  public OutageJson change(
      @PathParam("id") UUID chair, @PathParam("outage") UUID outage, @Nullable JsonObject body) {
    OutageRequest request = OutageRequest.toChange(Fields.of(body));
    return OutageJson.of(
        outages.change(
            ChairId.of(chair),
            OutageId.of(outage),
            request.version(),
            request.span(),
            request.reason()));
  }

  @DELETE
  @Path("{outage}")
  @RolesAllowed("MANAGER")
  public void remove(@PathParam("id") UUID chair, @PathParam("outage") UUID outage) {
    outages.remove(ChairId.of(chair), OutageId.of(outage));
  }
}
