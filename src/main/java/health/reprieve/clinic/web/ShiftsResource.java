package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.Roster;
import health.reprieve.clinic.ShiftView;
import health.reprieve.clinic.domain.Duty;
import health.reprieve.clinic.domain.ShiftId;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.clinic.domain.WeeklyShift;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Weekly shifts of nurses and clinicians as JSON. */
@Path("api/shifts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ShiftsResource {

  private final ClinicCalendar calendar;
  private final Roster roster;

  @Inject
  ShiftsResource(ClinicCalendar calendar, Roster roster) {
    this.calendar = calendar;
    this.roster = roster;
  }

  /** A shift as JSON; days and times by the site's clock. */
  public record ShiftJson(
      UUID id,
      UUID staff,
      String staffName,
      Duty duty,
      String weekday,
      String starts,
      String ends,
      List<BreakJson> breaks,
      String firstDay,
      @Nullable String lastDay,
      int version)
      implements Versioned {

    static ShiftJson of(ShiftView shift) {
      WeeklyShift times = shift.times();
      LocalDate lastDay = times.lastDay();
      return new ShiftJson(
          shift.id().value(),
          shift.person().value(),
          shift.personName(),
          shift.duty(),
          times.weekday().name(),
          times.hours().start().toString(),
          times.hours().end().toString(),
          times.breaks().stream().map(BreakJson::of).toList(),
          times.firstDay().toString(),
          lastDay == null ? null : lastDay.toString(),
          shift.version());
    }
  }

  /** A break of a shift. */
  public record BreakJson(String starts, String ends) {

    static BreakJson of(WallRange rest) {
      return new BreakJson(rest.start().toString(), rest.end().toString());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<ShiftJson> from(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    LocalDate first = Objects.requireNonNullElseGet(query.date("from"), calendar::today);
    query.refuseIfAny();
    return roster.from(first).stream().map(ShiftJson::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public ShiftJson one(@PathParam("id") UUID id) {
    return ShiftJson.of(roster.get(ShiftId.of(id)));
  }

  @POST
  @RolesAllowed("MANAGER")
  public Response add(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    ShiftRequest request = ShiftRequest.toAdd(Fields.of(body));
    ShiftView added = roster.add(once, request.staff(), List.of(request.times())).get(0);
    return Response.created(URI.create("/api/shifts/" + added.id().value()))
        .entity(ShiftJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public ShiftJson change(@PathParam("id") UUID id, JsonObject body) {
    ShiftRequest request = ShiftRequest.toChange(Fields.of(body));
    return ShiftJson.of(
        roster.change(ShiftId.of(id), request.version(), request.staff(), request.times()));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public void remove(@PathParam("id") UUID id) {
    roster.remove(ShiftId.of(id));
  }
}
