package health.reprieve.scheduling.web;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.scheduling.AppointmentKeeping;
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

/** What is still to come for a patient, as JSON. */
@Path("api/patients/{id}/appointments")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PatientAppointmentsResource {

  private final AppointmentKeeping keeping;

  @Inject
  PatientAppointmentsResource(AppointmentKeeping keeping) {
    this.keeping = keeping;
  }

  @GET
  public List<AppointmentJson> coming(@PathParam("id") UUID patient) {
    return keeping.coming(PatientId.of(patient)).stream().map(AppointmentJson::of).toList();
  }
}
