package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.NurseRoster;
import health.reprieve.clinic.NurseShiftView;
import health.reprieve.clinic.domain.NurseShiftId;
import health.reprieve.clinic.domain.WeeklyShift;
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

/** Nurses' weekly shifts as JSON. */
@Path("api/nurse-shifts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NurseShiftsResource {

  private final ClinicCalendar calendar;
  private final NurseRoster roster;

  @Inject
  NurseShiftsResource(ClinicCalendar calendar, NurseRoster roster) {
    this.calendar = calendar;
    this.roster = roster;
  }

  /** A shift as JSON; days and times by the site's clock. */
  public record NurseShiftJson(
      UUID id,
      UUID nurse,
      String nurseName,
      String weekday,
      String starts,
      String ends,
      String firstDay,
      @Nullable String lastDay,
      int version) {

    static NurseShiftJson of(NurseShiftView shift) {
      WeeklyShift times = shift.times();
      LocalDate lastDay = times.lastDay();
      return new NurseShiftJson(
          shift.id().value(),
          shift.nurse().value(),
          shift.nurseName(),
          times.weekday().name(),
          times.hours().start().toString(),
          times.hours().end().toString(),
          times.firstDay().toString(),
          lastDay == null ? null : lastDay.toString(),
          shift.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<NurseShiftJson> from(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    LocalDate first = Objects.requireNonNullElseGet(query.date("from"), calendar::today);
    query.refuseIfAny();
    return roster.from(first).stream().map(NurseShiftJson::of).toList();
  }

  @GET
  @Path("{id}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public NurseShiftJson one(@PathParam("id") UUID id) {
    return NurseShiftJson.of(roster.get(NurseShiftId.of(id)));
  }

  @POST
  @RolesAllowed("MANAGER")
  public Response add(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    ShiftRequest request = ShiftRequest.toAdd(Fields.of(body));
    NurseShiftView added = roster.add(once, request.nurse(), List.of(request.times())).get(0);
    return Response.created(URI.create("/api/nurse-shifts/" + added.id().value()))
        .entity(NurseShiftJson.of(added))
        .build();
  }

  @PUT
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public NurseShiftJson change(@PathParam("id") UUID id, JsonObject body) {
    ShiftRequest request = ShiftRequest.toChange(Fields.of(body));
    return NurseShiftJson.of(
        roster.change(NurseShiftId.of(id), request.version(), request.nurse(), request.times()));
  }

  @DELETE
  @Path("{id}")
  @RolesAllowed("MANAGER")
  public void remove(@PathParam("id") UUID id) {
    roster.remove(NurseShiftId.of(id));
  }
}
