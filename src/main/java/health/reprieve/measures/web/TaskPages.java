package health.reprieve.measures.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.TaskList;
import health.reprieve.measures.domain.TaskId;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list of what staff must look at because of an answer. */
@Path("tasks")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class TaskPages {

  private final TaskList tasks;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  TaskPages(TaskList tasks, ClinicCalendar calendar, Frame.Maker frames) {
    this.tasks = tasks;
    this.calendar = calendar;
    this.frames = frames;
  }

  @GET
  public JteModel list(@Nullable @HeaderParam("HX-Request") String partial) {
    return partial == null
        ? page("", FormView.empty())
        : Pages.templates().measuresTaskList(tasks.open(), words(), "", FormView.empty());
  }

  @POST
  @Path("{id}/finish")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response finish(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      String note = fields.requiredText("note", TasksResource.LONGEST_NOTE);
      fields.refuseIfAny();
      tasks.finish(TaskId.of(id), note);
      return Pages.seeOther("/tasks", Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(id.toString(), FormView.refused(form, problem)));
    }
  }

  private JteModel page(String refused, FormView form) {
    return Pages.templates()
        .measuresTasks(frames.at("tasks"), tasks.open(), words(), refused, form);
  }

  private MeasureWords words() {
    return new MeasureWords(calendar.site().zone());
  }
}
