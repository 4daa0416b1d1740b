package health.reprieve.clinic.web;

import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairKind;
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
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Chairs as JSON. */
@Path("api/chairs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ChairsResource {

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;

  @Inject
  ChairsResource(ClinicCalendar calendar, SiteSetUp setUp) {
    this.calendar = calendar;
    this.setUp = setUp;
  }

  /**
   * A chair as JSON.
   *
   * @param outages that are not over, by their start
   */
  public record ChairJson(
      UUID id,
      String name,
      @Nullable String description,
      int position,
      ChairKind kind,
      Set<ChairFeature> features,
      @Nullable String closedReason,
      List<OutageJson> outages,
      int version)
      implements Versioned {

    static ChairJson of(ChairView chair) {
      return new ChairJson(
          chair.id().value(),
          chair.name(),
          chair.description(),
          chair.position(),
          chair.kind(),
          chair.features(),
          chair.closedReason(),
          chair.outages().stream().map(OutageJson::of).toList(),
          chair.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<ChairJson> all() {
    return calendar.chairs().stream().map(ChairJson::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public ChairJson one(@PathParam("id") UUID id) {
    return ChairJson.of(setUp.chair(ChairId.of(id)));
  }

  @POST
  @RolesAllowed("MANAGER")
  public Response add(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    ChairRequest request = ChairRequest.toAdd(Fields.of(body));
    ChairView added =
        setUp.addChair(
            once, request.name(), request.description(), request.equipment(), request.position());
    return Response.created(URI.create("/api/chairs/" + added.id().value()))
        .entity(ChairJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public ChairJson change(@PathParam("id") UUID id, JsonObject body) {
    ChairRequest request = ChairRequest.toChange(Fields.of(body));
    return ChairJson.of(
        setUp.changeChair(
            ChairId.of(id),
            request.version(),
            request.name(),
            request.description(),
            request.equipment(),
            request.position(),
            request.closedReason()));
  }
}
