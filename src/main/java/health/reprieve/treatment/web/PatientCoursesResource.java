package health.reprieve.treatment.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.domain.CourseId;
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

/** A patient's courses as JSON. */
@Path("api/patients/{id}/courses")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PatientCoursesResource {

  private final CoursePlanning planning;
  private final PatientRegister patients;
  private final CurrentStaff current;

  @Inject
  PatientCoursesResource(CoursePlanning planning, PatientRegister patients, CurrentStaff current) {
    this.planning = planning;
    this.patients = patients;
    this.current = current;
  }

  @GET
  public List<CourseJson> all(@PathParam("id") UUID id) {
    PatientId patient = PatientId.of(id);
    patients.refuseUnknown(patient);
    return planning.of(patient).stream().map(CourseJson::of).toList();
  }

  @POST
  public Response open(
      @PathParam("id") UUID patient,
      @HeaderParam("Idempotency-Key") @Nullable String once,
      JsonObject body) {
    CourseRequest request = CourseRequest.read(Fields.of(body));
    CourseView course =
        planning.open(
            CourseId.of(Ids.forRequest("course by " + current.id().value(), once)),
            PatientId.of(patient),
            request.reportGroup(),
            request.protocol());
    return Response.created(URI.create("/api/courses/" + course.id().value()))
        .entity(CourseJson.of(course))
        .build();
  }
}
