package health.reprieve.scheduling.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.domain.SignInToken;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.LocalDate;

/** The stream by which an open board hears that what it shows has changed. */
@Path("board/events")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
public class BoardEventsPages {

  private static final int MOST_DAYS = 7;

  private final BoardStream stream;
  private final ClinicCalendar calendar;

  @Context private UriInfo uri;
  @Context private HttpServletResponse response;

  @Inject
  BoardEventsPages(BoardStream stream, ClinicCalendar calendar) {
    this.stream = stream;
    this.calendar = calendar;
  }

  /**
   * Says {@code board} when a day changed, {@code waiting} at the start and when the wait list
   * changed, {@code ended} when the sign-in did.
   */
  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void open(
      @Context SseEventSink sink, @Context Sse sse, @CookieParam(SignInToken.COOKIE) String token) {
    Fields asked = Fields.of(uri.getQueryParameters());
    LocalDate from = asked.requiredDate("from");
    int days = asked.requiredInteger("days", 1, MOST_DAYS);
    String trace = asked.requiredText("trace", 20);
    asked.refuseIfAny();
    SiteView site = calendar.site();
    TimeRange stretch =
        TimeRange.of(
            from.atStartOfDay(site.zone()).toInstant(),
            from.plusDays(days).atStartOfDay(site.zone()).toInstant());
    response.setHeader("X-Accel-Buffering", "no");
    stream.open(sink, sse, SignInToken.of(token), site.id(), stretch, number(trace));
  }

  /** A page that does not know what it shows is told at once. */
  private static long number(String trace) {
    try {
      return Long.parseLong(trace);
    } catch (NumberFormatException unknown) {
      return -1;
    }
  }
}
