package health.reprieve.outcomes.web;

import health.reprieve.outcomes.DiaryReading;
import health.reprieve.patients.domain.PatientId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** A patient's diaries as JSON. */
@Path("api/patients/{id}/diaries")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientDiariesResource {

  private final DiaryReading reading;

  @Inject
  PatientDiariesResource(DiaryReading reading) {
    this.reading = reading;
  }

  @GET
  public List<DiaryJson> all(@PathParam("id") UUID id) {
    return reading.of(PatientId.of(id)).diaries().stream().map(DiaryJson::of).toList();
  }
}
