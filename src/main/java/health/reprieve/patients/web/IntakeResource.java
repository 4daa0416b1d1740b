package health.reprieve.patients.web;

import health.reprieve.patients.IntakeTaking;
import health.reprieve.patients.IntakeView;
import health.reprieve.patients.domain.Cause;
import health.reprieve.patients.domain.IntakeAnswers;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.Symptom;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's intake as JSON. */
@Path("api/patients/{id}/intake")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class IntakeResource {

  private final IntakeTaking taking;

  @Inject
  IntakeResource(IntakeTaking taking) {
    this.taking = taking;
  }

  /** An intake as JSON. */
  public record IntakeJson(
      List<String> symptoms,
      List<String> causes,
      @Nullable String note,
      @Nullable String takenAt,
      int version)
      implements Versioned {

    static IntakeJson of(IntakeView intake) {
      IntakeAnswers answers = intake.answers();
      return new IntakeJson(
          answers.symptoms().stream().sorted().map(Symptom::name).toList(),
          answers.causes().stream().sorted().map(Cause::name).toList(),
          answers.note(),
          intake.takenAt() == null ? null : intake.takenAt().toString(),
          intake.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public IntakeJson one(@PathParam("id") UUID patient) {
    return IntakeJson.of(taking.of(PatientId.of(patient)));
  }

  @PUT
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public IntakeJson take(@PathParam("id") UUID patient, @Nullable JsonObject body) {
    IntakeRequest request = IntakeRequest.of(Fields.of(body));
    return IntakeJson.of(taking.take(PatientId.of(patient), request.version(), request.answers()));
  }
}
