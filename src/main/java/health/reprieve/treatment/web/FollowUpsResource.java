package health.reprieve.treatment.web;

import health.reprieve.measures.Scoring;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.FollowingUp;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** When to ask a patient again, as JSON. */
@Path("api/patients/{id}/follow-ups")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class FollowUpsResource {

  private final FollowingUp followingUp;
  private final Scoring scoring;
  private final PatientRegister patients;

  @Inject
  FollowUpsResource(FollowingUp followingUp, Scoring scoring, PatientRegister patients) {
    this.followingUp = followingUp;
    this.scoring = scoring;
    this.patients = patients;
  }

  @GET
  public List<FollowUpJson> all(@PathParam("id") UUID id) {
    PatientId patient = PatientId.of(id);
    patients.refuseUnknown(patient);
    return followingUp.of(patient, scoring.of(patient)).stream().map(FollowUpJson::of).toList();
  }
}
