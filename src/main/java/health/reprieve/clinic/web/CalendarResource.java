package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.DayView;
import health.reprieve.platform.time.TimeRange;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** One day of the clinic as JSON: when it is open, and who works when. */
@Path("api/calendar/{day}")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CalendarResource {

  private final ClinicCalendar calendar;

  @Inject
  CalendarResource(ClinicCalendar calendar) {
    this.calendar = calendar;
  }

  /**
   * One day as JSON.
   *
   * @param opens instant; missing on a closed day
   * @param closes instant; missing on a closed day
   * @param closedReason sentence; empty on an open day
   * @param specialReason why it is open at other hours than its weekday; empty where it is not
   * @param nursesOnDuty by quarter hour, midnight to midnight of the site
   * @param cliniciansOnSite by quarter hour, midnight to midnight of the site
   */
  public record DayJson(
      String day,
      @Nullable String opens,
      @Nullable String closes,
      String closedReason,
      String specialReason,
      List<DutyJson> nursesOnDuty,
      List<PresenceJson> cliniciansOnSite) {

    static DayJson of(
        DayView day, SortedMap<Instant, Integer> nurses, SortedMap<Instant, Integer> clinicians) {
      return new DayJson(
          day.day().toString(),
          day.open().map(open -> open.start().toString()).orElse(null),
          day.open().map(open -> open.end().toString()).orElse(null),
          day.closedReason(),
          day.specialReason(),
          nurses.entrySet().stream()
              .map(quarter -> new DutyJson(quarter.getKey().toString(), quarter.getValue()))
              .toList(),
          clinicians.entrySet().stream()
              .map(quarter -> new PresenceJson(quarter.getKey().toString(), quarter.getValue()))
              .toList());
    }
  }

  /** How many nurses work through the quarter hour that starts then. */
  public record DutyJson(String quarter, int nurses) {}

  /** How many clinicians are on site through the quarter hour that starts then. */
  public record PresenceJson(String quarter, int clinicians) {}

  @GET
  public DayJson day(@PathParam("day") String text) {
    LocalDate day = OpeningResource.date(text);
    TimeRange whole = calendar.wholeDay(day);
    return DayJson.of(
        calendar.day(day), calendar.nursesOnDuty(whole), calendar.cliniciansOnSite(whole));
  }
}
