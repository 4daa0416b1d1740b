package health.reprieve.measures.web;

import health.reprieve.measures.Answering;
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

/** A patient's sheets as JSON. */
@Path("api/patients/{id}/sheets")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientSheetsResource {

  private final Answering answering;
  private final PatientRegister patients;

  @Inject
  PatientSheetsResource(Answering answering, PatientRegister patients) {
    this.answering = answering;
    this.patients = patients;
  }

  @GET
  public List<SheetJson> all(@PathParam("id") UUID id) {
    PatientId patient = PatientId.of(id);
    patients.refuseUnknown(patient);
    return answering.of(patient).stream().map(SheetJson::of).toList();
  }
}
