package health.reprieve.measures.web;

import health.reprieve.measures.TaskList;
import health.reprieve.measures.TaskView;
import health.reprieve.measures.domain.TaskId;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tasks as JSON. */
@Path("api/tasks")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TasksResource {

  static final int LONGEST_NOTE = 300;

  private final TaskList tasks;

  @Inject
  TasksResource(TaskList tasks) {
    this.tasks = tasks;
  }

  /** An open task as JSON. */
  public record TaskJson(
      UUID id,
      UUID patientId,
      String patientName,
      String recordNumber,
      String kind,
      UUID sheetId,
      String raisedAt,
      @Nullable String sheetSetAsideBecause) {

    static TaskJson of(TaskView task) {
      return new TaskJson(
          task.id().value(),
          task.patient().value(),
          task.patientName(),
          task.recordNumber(),
          task.kind().name(),
          task.sheet().value(),
          task.raisedAt().toString(),
          task.sheetSetAsideBecause());
    }
  }

  @GET
  public List<TaskJson> open() {
    return tasks.open().stream().map(TaskJson::of).toList();
  }

  @POST
  @Path("{id}/finish")
  public Response finish(@PathParam("id") UUID id, JsonObject body) {
    Fields fields = Fields.of(body);
    String note = fields.requiredText("note", LONGEST_NOTE);
    fields.refuseIfAny();
    tasks.finish(TaskId.of(id), note);
    return Response.noContent().build();
  }
}
