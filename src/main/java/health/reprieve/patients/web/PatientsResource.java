package health.reprieve.patients.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Patients as JSON. Searching is a POST, so that no name ever stands in an address. */
@Path("api/patients")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PatientsResource {

  private static final int MOST_FOUND = 100;
  private static final int USUALLY_FOUND = 20;

  private final PatientRegister register;
  private final CurrentStaff current;

  @Inject
  PatientsResource(PatientRegister register, CurrentStaff current) {
    this.register = register;
    this.current = current;
  }

  /** A patient as JSON. */
  public record PatientJson(
      UUID id,
      String recordNumber,
      @Nullable String givenName,
      @Nullable String familyName,
      String displayName,
      String shortName,
      String dateOfBirth,
      String sex,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String language,
      @Nullable String timeZone,
      int version)
      implements Versioned {

    static PatientJson of(PatientView patient) {
      return new PatientJson(
          patient.id().value(),
          patient.recordNumber(),
          patient.givenName(),
          patient.familyName(),
          patient.displayName(),
          patient.shortName(),
          patient.dateOfBirth().toString(),
          patient.sex().name(),
          patient.phone(),
          patient.email(),
          patient.language() == null ? null : patient.language().toLanguageTag(),
          patient.zone() == null ? null : patient.zone().getId(),
          patient.version());
    }
  }

  /**
   * Patients found.
   *
   * @param more whether there are more than the limit let through
   */
  public record FoundJson(List<PatientJson> patients, boolean more) {}

  @POST
  public Response register(
      @Nullable @HeaderParam("Idempotency-Key") String key, @Nullable JsonObject body) {
    PatientRequest request = PatientRequest.toRegister(Fields.of(body));
    PatientId id = PatientId.of(Ids.forRequest("patient by " + current.id().value(), key));
    PatientView registered = register.register(id, request.details(), request.knowingly());
    return Response.created(URI.create("/api/patients/" + registered.id().value()))
        .entity(PatientJson.of(registered))
        .build();
  }

  @POST
  @Path("search")
  public FoundJson search(@Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    String words = Objects.requireNonNullElse(fields.text("words", 200), "");
    int limit = Objects.requireNonNullElse(fields.integer("limit", 1, MOST_FOUND), USUALLY_FOUND);
    fields.refuseOthers();
    fields.refuseIfAny();
    List<PatientView> found = register.search(words, limit + 1);
    return new FoundJson(
        found.stream().limit(limit).map(PatientJson::of).toList(), found.size() > limit);
  }

  @GET
  @Path("{id}")
  public PatientJson one(@PathParam("id") UUID id) {
    return PatientJson.of(register.get(PatientId.of(id)));
  }

  @PUT
  @Path("{id}")
  public PatientJson change(@PathParam("id") UUID id, @Nullable JsonObject body) {
    PatientRequest request = PatientRequest.toChange(Fields.of(body));
    return PatientJson.of(register.change(PatientId.of(id), request.version(), request.details()));
  }
}
