package health.reprieve.scheduling.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SlotOffering;
import health.reprieve.scheduling.WaitList;
import health.reprieve.scheduling.domain.SlotOfferId;
import health.reprieve.scheduling.domain.WaitEntryId;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The wait list as JSON. */
@Path("api/wait-list")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class WaitListResource {

  private final WaitList list;
  private final SlotOffering offering;
  private final InTheWay inTheWay;
  private final CurrentStaff current;

  @Inject
  WaitListResource(WaitList list, SlotOffering offering, InTheWay inTheWay, CurrentStaff current) {
    this.list = list;
    this.offering = offering;
    this.inTheWay = inTheWay;
    this.current = current;
  }

  @GET
  public WaitListJson all() {
    return WaitListJson.of(list.all());
  }

  @POST
  public Response add(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    UUID id = Ids.forRequest("wait-list entry by " + current.id().value(), key);
    list.add(WaitEntryId.of(id), WaitRequest.of(Fields.of(body)));
    return Response.created(URI.create("/api/wait-list")).entity(Map.of("id", id)).build();
  }

  @POST
  @Path("{id}/remove")
  public void remove(@PathParam("id") UUID id, @Nullable JsonObject body) {
    list.remove(WaitEntryId.of(id), WaitRequest.version(Fields.of(body)));
  }

  @PUT
  @Path("terms")
  @RolesAllowed("MANAGER")
  public void changeTerms(@Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    int hours = fields.requiredInteger("offerHours", 1, 72);
    list.changeTerms(WaitRequest.version(fields), hours);
  }

  @POST
  @Path("offers/{id}/accept")
  public AppointmentJson accept(@PathParam("id") UUID id, @Nullable JsonObject body) {
    return AppointmentJson.of(
        inTheWay.named(
            () -> offering.accept(SlotOfferId.of(id), WaitRequest.version(Fields.of(body)))));
  }

  @POST
  @Path("offers/{id}/decline")
  public void decline(@PathParam("id") UUID id, @Nullable JsonObject body) {
    offering.decline(SlotOfferId.of(id), WaitRequest.version(Fields.of(body)));
  }
}
