package health.reprieve.measures.web;

import health.reprieve.measures.Scoring;
import health.reprieve.patients.PatientRegister;
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

/** A patient's scores as JSON. */
@Path("api/patients/{id}/scores")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientScoresResource {

  private final Scoring scoring;
  private final PatientRegister patients;

  @Inject
  PatientScoresResource(Scoring scoring, PatientRegister patients) {
    this.scoring = scoring;
    this.patients = patients;
  }

  @GET
  public List<ScoreJson> all(@PathParam("id") UUID id) {
    PatientId patient = PatientId.of(id);
    patients.refuseUnknown(patient);
    return scoring.everGiven(patient).stream().map(ScoreJson::of).toList();
  }
}
