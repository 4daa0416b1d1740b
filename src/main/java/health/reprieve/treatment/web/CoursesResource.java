package health.reprieve.treatment.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.PastInfusion;
import health.reprieve.treatment.domain.VisitId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Courses with their visits as JSON. */
@Path("api/courses/{id}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CoursesResource {

  private final CoursePlanning planning;
  private final VisitReading reading;
  private final InfusionCharting charting;
  private final CurrentStaff current;

  @Inject
  CoursesResource(
      CoursePlanning planning,
      VisitReading reading,
      InfusionCharting charting,
      CurrentStaff current) {
    this.planning = planning;
    this.reading = reading;
    this.charting = charting;
    this.current = current;
  }

  @GET
  public CourseJson one(@PathParam("id") UUID id) {
    return CourseJson.of(planning.get(CourseId.of(id)));
  }

  @GET
  @Path("visits")
  public List<VisitJson> visits(@PathParam("id") UUID id) {
    CourseView course = planning.get(CourseId.of(id));
    return reading.ofCourse(course.id()).stream().map(VisitJson::of).toList();
  }

  @POST
  @Path("visits")
  public Response recordPast(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String once,
      JsonObject body) {
    PastInfusion past = PastInfusionRequest.read(Fields.of(body));
    VisitId visitId = VisitId.of(Ids.forRequest("visit by " + current.id().value(), once));
    VisitView visit = charting.recordPast(visitId, CourseId.of(id), past);
    return Response.created(URI.create("/api/visits/" + visit.id().value()))
        .entity(VisitJson.of(visit))
        .build();
  }
}
