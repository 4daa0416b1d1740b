package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.ClosedDayView;
import health.reprieve.clinic.OpeningExceptions;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.SpecialHoursView;
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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Opening hours and closed days as JSON. */
@Path("api")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class OpeningResource {

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;
  private final OpeningExceptions exceptions;

  @Inject
  OpeningResource(ClinicCalendar calendar, SiteSetUp setUp, OpeningExceptions exceptions) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.exceptions = exceptions;
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
  public Response week() {
    return answer(calendar.week(), calendar.site().version());
  }

  @PUT
  @Path("opening-hours")
  @RolesAllowed("MANAGER")
  public Response changeWeek(JsonObject body) {
    WeekRequest request = WeekRequest.of(Fields.of(body));
    int version = setUp.changeWeek(request.version(), request.week()).version();
    return answer(request.week(), version);
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

  /** Closes a day, or all days up to a last one. */
  @POST
  @Path("closed-days")
  @RolesAllowed("MANAGER")
  public Response closeDay(
      @Nullable @HeaderParam("Idempotency-Key") String once, @Nullable JsonObject body) {
    ClosedDayRequest request = ClosedDayRequest.of(Fields.of(body));
    LocalDate lastDay = request.lastDay();
    ClosedDayView closed =
        lastDay == null
            ? exceptions.closeDay(once, request.day(), request.reason())
            : exceptions.closeDays(once, request.day(), lastDay, request.reason()).get(0);
    return Response.created(URI.create("/api/closed-days/" + closed.day()))
        .entity(ClosedDayJson.of(closed))
        .build();
  }

  /** Closes many days, each for its own reason; answers those that were open until now. */
  @POST
  @Path("closed-days/list")
  @RolesAllowed("MANAGER")
  public List<ClosedDayJson> closeDays(
      @Nullable @HeaderParam("Idempotency-Key") String once, @Nullable JsonObject body) {
    HolidaysRequest request = HolidaysRequest.ofRows(Fields.of(body));
    return exceptions.closeDays(once, request.days()).stream().map(ClosedDayJson::of).toList();
  }

  @DELETE
  @Path("closed-days/{day}")
  @RolesAllowed("MANAGER")
  public void openDay(@PathParam("day") String day) {
    exceptions.openDay(date(day));
  }

  /** A day with other hours than its weekday as JSON. */
  public record SpecialHoursJson(String day, String opens, String closes, String reason) {

    static SpecialHoursJson of(SpecialHoursView special) {
      return new SpecialHoursJson(
          special.day().toString(),
          special.hours().start().toString(),
          special.hours().end().toString(),
          special.reason());
    }
  }

  @GET
  @Path("special-hours")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<SpecialHoursJson> specialHours(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    LocalDate first = Objects.requireNonNullElseGet(query.date("from"), calendar::today);
    LocalDate last = Objects.requireNonNullElse(query.date("to"), ClinicCalendar.END_OF_PLANS);
    query.refuseIfAny();
    return calendar.specialHours(first, last).stream().map(SpecialHoursJson::of).toList();
  }

  @POST
  @Path("special-hours")
  @RolesAllowed("MANAGER")
  public Response openSpecially(
      @Nullable @HeaderParam("Idempotency-Key") String once, @Nullable JsonObject body) {
    SpecialHoursRequest request = SpecialHoursRequest.of(Fields.of(body));
    SpecialHoursView special =
        exceptions.openSpecially(once, request.day(), request.hours(), request.reason());
    return Response.created(URI.create("/api/special-hours/" + special.day()))
        .entity(SpecialHoursJson.of(special))
        .build();
  }

  @DELETE
  @Path("special-hours/{day}")
  @RolesAllowed("MANAGER")
  public void openAsUsual(@PathParam("day") String day) {
    exceptions.openAsUsual(date(day));
  }

  static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException unreadable) {
      throw new InvalidRequest("day", "A date like 2026-11-24.");
    }
  }

  private static Response answer(Map<DayOfWeek, WallRange> week, int version) {
    Map<String, Object> json = new LinkedHashMap<>(WeekRequest.values(week));
    json.put("version", version);
    return Response.ok(json).tag(String.valueOf(version)).build();
  }
}
