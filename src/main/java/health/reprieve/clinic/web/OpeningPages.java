package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
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
  private final Frame.Maker frames;

  @Inject
  OpeningPages(ClinicCalendar calendar, SiteSetUp setUp, Frame.Maker frames) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.frames = frames;
  }

  @GET
  public JteModel hours() {
    return page(storedWeek(), FormView.empty());
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
          page(FormView.refused(form, problem), FormView.empty()));
    }
  }

  @POST
  @Path("closed-days")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response closeDay(MultivaluedMap<String, String> form) {
    try {
      ClosedDayRequest request = ClosedDayRequest.of(Fields.of(form));
      setUp.closeDay(request.day(), request.reason());
      return Pages.seeOther(HERE, Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(storedWeek(), FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("closed-days/{day}/open")
  public Response openDay(@PathParam("day") String day) {
    setUp.openDay(OpeningResource.date(day));
    return Pages.seeOther(HERE, Done.REMOVED);
  }

  private FormView storedWeek() {
    Map<String, @Nullable Object> stored = new HashMap<>(WeekRequest.values(calendar.week()));
    stored.put("version", calendar.site().version());
    return FormView.stored(stored);
  }

  private JteModel page(FormView week, FormView closing) {
    return Pages.templates()
        .clinicHours(
            frames.at("setup"),
            week,
            calendar.closedDays(calendar.today(), ClinicCalendar.END_OF_PLANS),
            closing);
  }
}
