package health.reprieve.patients.web;

import health.reprieve.patients.MedicationReviewView;
import health.reprieve.patients.MedicationReviewing;
import health.reprieve.patients.domain.Medication;
import health.reprieve.patients.domain.MedicationReviewId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ToldMedication;
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
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's medication reviews as JSON. */
@Path("api/patients/{id}/medication-reviews")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MedicationReviewsResource {

  private static final int LONGEST_REASON = 200;

  private final MedicationReviewing reviewing;

  @Inject
  MedicationReviewsResource(MedicationReviewing reviewing) {
    this.reviewing = reviewing;
  }

  /** A usual medicine as JSON. */
  public record MedicationJson(String name, @Nullable String dose, @Nullable BigDecimal mmePerDay) {

    static MedicationJson of(Medication medication) {
      return new MedicationJson(medication.name(), medication.dose(), medication.mmePerDay());
    }
  }

  /** What a correction replaced, as JSON. */
  public record ReplacedReviewJson(
      String day,
      List<MedicationJson> medications,
      @Nullable BigDecimal mmePerDay,
      String recordedAt,
      String recordedBy,
      @Nullable String reason) {

    static ReplacedReviewJson of(MedicationReviewView review) {
      return new ReplacedReviewJson(
          review.told().on().toString(),
          review.told().medications().stream().map(MedicationJson::of).toList(),
          review.mmePerDay(),
          review.recordedAt().toString(),
          review.recordedBy(),
          review.reason());
    }
  }

  /** A medication review as JSON. */
  public record MedicationReviewJson(
      UUID id,
      String day,
      List<MedicationJson> medications,
      @Nullable BigDecimal mmePerDay,
      String recordedAt,
      String recordedBy,
      @Nullable String reason,
      List<ReplacedReviewJson> replaced,
      int version)
      implements Versioned {

    static MedicationReviewJson of(MedicationReviewView review) {
      return new MedicationReviewJson(
          review.id().value(),
          review.told().on().toString(),
          review.told().medications().stream().map(MedicationJson::of).toList(),
          review.mmePerDay(),
          review.recordedAt().toString(),
          review.recordedBy(),
          review.reason(),
          review.replaced().stream().map(ReplacedReviewJson::of).toList(),
          review.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<MedicationReviewJson> all(@PathParam("id") UUID patient) {
    return reviewing.of(PatientId.of(patient)).stream().map(MedicationReviewJson::of).toList();
  }

  @POST
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public Response record(
      @PathParam("id") UUID patient,
      @Nullable @HeaderParam("Idempotency-Key") String key,
      @Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    ToldMedication told = MedicationReviewRequest.read(fields);
    fields.refuseIfAny();
    MedicationReviewId id =
        MedicationReviewId.of(Ids.forRequest("medication review of " + patient, key));
    MedicationReviewView kept = reviewing.record(id, PatientId.of(patient), told);
    return Response.created(URI.create("/api/patients/" + patient + "/medication-reviews"))
        .entity(MedicationReviewJson.of(kept))
        .build();
  }

  @POST
  @Path("{review}/correct")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public MedicationReviewJson correct(
      @PathParam("id") UUID patient, @PathParam("review") UUID review, @Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    ToldMedication told = MedicationReviewRequest.read(fields);
    String reason = fields.requiredText("reason", LONGEST_REASON);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return MedicationReviewJson.of(
        reviewing.correct(
            PatientId.of(patient), MedicationReviewId.of(review), version, told, reason));
  }
}
