package health.reprieve.patients.web;

import health.reprieve.patients.ConditionView;
import health.reprieve.patients.PatientConditions;
import health.reprieve.patients.domain.ConditionId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.web.ConditionsResource.CodeJson;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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

/** A patient's conditions as JSON. */
@Path("api/patients/{id}/conditions")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PatientConditionsResource {

  private final PatientConditions conditions;

  @Inject
  PatientConditionsResource(PatientConditions conditions) {
    this.conditions = conditions;
  }

  /** A patient's condition as JSON. */
  public record PatientConditionJson(
      UUID id,
      String reportGroup,
      String name,
      @Nullable CodeJson code,
      @Nullable String since,
      String recordedAt) {

    static PatientConditionJson of(ConditionView condition) {
      return new PatientConditionJson(
          condition.id().value(),
          condition.group().value(),
          condition.groupName(),
          condition.code() == null ? null : CodeJson.of(condition.code()),
          condition.since() == null ? null : condition.since().toString(),
          condition.recordedAt().toString());
    }
  }

  @GET
  public List<PatientConditionJson> all(@PathParam("id") UUID patient) {
    return conditions.of(PatientId.of(patient)).stream().map(PatientConditionJson::of).toList();
  }

  @POST
  public Response add(
      @PathParam("id") UUID patient,
      @Nullable @HeaderParam("Idempotency-Key") String key,
      @Nullable JsonObject body) {
    ConditionRequest request = ConditionRequest.of(Fields.of(body));
    ConditionId id = ConditionId.of(Ids.forRequest("condition of " + patient, key));
    ConditionView added =
        conditions.add(id, PatientId.of(patient), request.group(), request.code(), request.since());
    URI address = URI.create("/api/patients/" + patient + "/conditions/" + added.id().value());
    return Response.created(address).entity(PatientConditionJson.of(added)).build();
  }

  @DELETE
  @Path("{condition}")
  public Response remove(@PathParam("id") UUID patient, @PathParam("condition") UUID condition) {
    conditions.remove(PatientId.of(patient), ConditionId.of(condition));
    return Response.noContent().build();
  }
}
