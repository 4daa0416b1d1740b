package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.OpeningExceptions;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page of the opening hours and the closed days. */
@Path("setup/hours")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class OpeningPages {

  private static final String HERE = "/setup/hours";

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;
  private final OpeningExceptions exceptions;
  private final Frame.Maker frames;

  @Inject
  OpeningPages(
      ClinicCalendar calendar, SiteSetUp setUp, OpeningExceptions exceptions, Frame.Maker frames) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.exceptions = exceptions;
    this.frames = frames;
  }

  @GET
  public JteModel hours() {
    return page(storedWeek(), Forms.fresh());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response changeWeek(MultivaluedMap<String, String> form) {
    try {
      WeekRequest request = WeekRequest.of(Fields.of(form));
      setUp.changeWeek(request.version(), request.week());
      return Pages.seeOther(HERE, Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(FormView.refused(form, problem).beside(this::storedWeek), Forms.fresh()));
    }
  }

  @POST
  @Path("closed-days")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response closeDay(MultivaluedMap<String, String> form) {
    try {
      ClosedDayRequest request = ClosedDayRequest.of(Fields.of(form));
      String once = form.getFirst("once");
      LocalDate lastDay = request.lastDay();
      if (lastDay == null) {
        exceptions.closeDay(once, request.day(), request.reason());
      } else {
        exceptions.closeDays(once, request.day(), lastDay, request.reason());
      }
      return Pages.seeOther(HERE, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(problem, Forms.fresh().withClosing(FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("closed-days/{day}/open")
  public Response openDay(@PathParam("day") String day) {
    exceptions.openDay(OpeningResource.date(day));
    return Pages.seeOther(HERE, Done.REMOVED);
  }

  @POST
  @Path("closed-days/list")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response closeDays(MultivaluedMap<String, String> form) {
    try {
      exceptions.closeDays(form.getFirst("once"), HolidaysRequest.ofLines(Fields.of(form)).days());
      return Pages.seeOther(HERE, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(problem, Forms.fresh().withHolidays(FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("special-hours")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response openSpecially(MultivaluedMap<String, String> form) {
    try {
      SpecialHoursRequest request = SpecialHoursRequest.of(Fields.of(form));
      exceptions.openSpecially(
          form.getFirst("once"), request.day(), request.hours(), request.reason());
      return Pages.seeOther(HERE, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(problem, Forms.fresh().withSpecial(FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("special-hours/{day}/remove")
  public Response openAsUsual(@PathParam("day") String day) {
    exceptions.openAsUsual(OpeningResource.date(day));
    return Pages.seeOther(HERE, Done.REMOVED);
  }

  /**
   * The forms beside the week.
   *
   * @param closing a day or several in a row
   * @param special a day with other hours
   * @param holidays a pasted list
   */
  public record Forms(FormView closing, FormView special, FormView holidays) {

    /** Nothing is entered; each form can be sent once. */
    static Forms fresh() {
      return new Forms(once(), once(), once());
    }

    private static FormView once() {
      return FormView.stored(Map.of("once", Ids.next()));
    }

    Forms withClosing(FormView form) {
      return new Forms(form, special, holidays);
    }

    Forms withSpecial(FormView form) {
      return new Forms(closing, form, holidays);
    }

    Forms withHolidays(FormView form) {
      return new Forms(closing, special, form);
    }
  }

  private Response refused(DomainProblem problem, Forms forms) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(storedWeek(), forms));
  }

  private FormView storedWeek() {
    Map<String, @Nullable Object> stored = new HashMap<>(WeekRequest.values(calendar.week()));
    stored.put("version", calendar.site().version());
    return FormView.stored(stored);
  }

  private JteModel page(FormView week, Forms forms) {
    LocalDate today = calendar.today();
    return Pages.templates()
        .clinicHours(
            frames.at("setup"),
            week,
            calendar.closedDays(today, ClinicCalendar.END_OF_PLANS),
            calendar.specialHours(today, ClinicCalendar.END_OF_PLANS),
            forms);
  }
}
