package health.reprieve.identity.web;

import health.reprieve.identity.StaffKeeping;
import health.reprieve.identity.StaffView;
import health.reprieve.identity.domain.StaffId;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
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

/** Staff as JSON. */
@Path("api/staff")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class StaffResource {

  private final StaffKeeping keeping;

  @Inject
  StaffResource(StaffKeeping keeping) {
    this.keeping = keeping;
  }

  /** A staff member as JSON. */
  public record StaffJson(
      UUID id, String username, String displayName, String role, boolean active, int version)
      implements Versioned {

    static StaffJson of(StaffView staff) {
      return new StaffJson(
          staff.id().value(),
          staff.username(),
          staff.displayName(),
          staff.role().name(),
          staff.active(),
          staff.version());
    }
  }

  @GET
  public List<StaffJson> all() {
    return keeping.all().stream().map(StaffJson::of).toList();
  }

  @GET
  @Path("{id}")
  public StaffJson one(@PathParam("id") UUID id) {
    return StaffJson.of(keeping.get(StaffId.of(id)));
  }

  @POST
  public Response add(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    StaffRequest request = StaffRequest.toAdd(Fields.of(body));
    StaffView added =
        keeping.add(
            once,
            request.username(),
            request.displayName(),
            request.role(),
            String.valueOf(request.password()));
    return Response.created(URI.create("/api/staff/" + added.id().value()))
        .entity(StaffJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  public StaffJson change(@PathParam("id") UUID id, JsonObject body) {
    StaffRequest request = StaffRequest.toChange(Fields.of(body));
    return StaffJson.of(
        keeping.change(
            StaffId.of(id),
            request.version(),
            request.displayName(),
            request.role(),
            request.active(),
            request.password()));
  }
}
