package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.ClosedDayView;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.domain.WallRange;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Opening hours and closed days as JSON. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningResource {

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;

  @Inject
  OpeningResource(ClinicCalendar calendar, SiteSetUp setUp) {
    this.calendar = calendar;
    this.setUp = setUp;
  }

  /** A closed day as JSON. */
  public record ClosedDayJson(String day, String reason) {

    static ClosedDayJson of(ClosedDayView closed) {
      return new ClosedDayJson(closed.day().toString(), closed.reason());
    }
  }

  @GET
  @Path("opening-hours")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public Map<String, Object> week() {
    return json(calendar.week(), calendar.site().version());
  }

  @PUT
  @Path("opening-hours")
  @RolesAllowed("MANAGER")
  public Map<String, Object> changeWeek(JsonObject body) {
    WeekRequest request = WeekRequest.of(Fields.of(body));
    int version = setUp.changeWeek(request.version(), request.week()).version();
    return json(request.week(), version);
  }

  @GET
  @Path("closed-days")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<ClosedDayJson> closedDays(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    LocalDate first = Objects.requireNonNullElseGet(query.date("from"), calendar::today);
    LocalDate last = Objects.requireNonNullElse(query.date("to"), ClinicCalendar.END_OF_PLANS);
    query.refuseIfAny();
    return calendar.closedDays(first, last).stream().map(ClosedDayJson::of).toList();
  }

  @POST
  @Path("closed-days")
  @RolesAllowed("MANAGER")
  public Response closeDay(JsonObject body) {
    ClosedDayRequest request = ClosedDayRequest.of(Fields.of(body));
    ClosedDayView closed = setUp.closeDay(request.day(), request.reason());
    return Response.created(URI.create("/api/closed-days/" + closed.day()))
        .entity(ClosedDayJson.of(closed))
        .build();
  }

  @DELETE
  @Path("closed-days/{day}")
  @RolesAllowed("MANAGER")
  public void openDay(@PathParam("day") String day) {
    setUp.openDay(date(day));
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new InvalidRequest("day", "A date like 2026-11-24.");
    }
  }

  private static Map<String, Object> json(Map<DayOfWeek, WallRange> week, int version) {
    Map<String, Object> json = new LinkedHashMap<>(WeekRequest.values(week));
    json.put("version", version);
    return json;
  }
}
