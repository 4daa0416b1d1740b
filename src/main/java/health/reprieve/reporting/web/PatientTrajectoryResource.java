package health.reprieve.reporting.web;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.reporting.PatientTrajectory;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;

/** A patient's trajectory as JSON, with unrounded numbers. */
@Path("api/patients/{id}/trajectory")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientTrajectoryResource {

  private final PatientTrajectory trajectory;

  @Context private UriInfo uri;

  @Inject
  PatientTrajectoryResource(PatientTrajectory trajectory) {
    this.trajectory = trajectory;
  }

  @GET
  public TrajectoryJson show(@PathParam("id") UUID patient) {
    TrajectoryRequest asked = TrajectoryRequest.read(uri.getQueryParameters());
    return TrajectoryJson.of(
        trajectory.show(PatientId.of(patient), asked.condition(), asked.period()));
  }
}
