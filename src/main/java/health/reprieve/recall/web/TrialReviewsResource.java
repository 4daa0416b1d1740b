package health.reprieve.recall.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.recall.StopView;
import health.reprieve.recall.TrialDecisionView;
import health.reprieve.recall.TrialReviewView;
import health.reprieve.recall.TrialReviewing;
import health.reprieve.recall.domain.TrialDecisionId;
import health.reprieve.recall.domain.TrialVerdict;
import health.reprieve.treatment.domain.CourseId;
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

/** Trials over without relief and what was decided on them, as JSON. */
@Path("api/trial-reviews")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TrialReviewsResource {

  private final TrialReviewing reviewing;
  private final CurrentStaff current;

  @Inject
  TrialReviewsResource(TrialReviewing reviewing, CurrentStaff current) {
    this.reviewing = reviewing;
    this.current = current;
  }

  /** A trial that is over without relief, as JSON. */
  public record ReviewJson(
      UUID patient,
      UUID course,
      String condition,
      String protocol,
      int given,
      int planned,
      String ended,
      @Nullable Integer answers,
      @Nullable TotalsJson mood,
      @Nullable DecisionJson before) {

    static ReviewJson of(TrialReviewView one) {
      return new ReviewJson(
          one.patient().id().value(),
          one.course().value(),
          one.condition(),
          one.protocolName(),
          one.given(),
          one.planned(),
          one.ended().toString(),
          one.answers(),
          one.mood() == null ? null : TotalsJson.of(one.mood()),
          one.before() == null ? null : DecisionJson.of(one.before()));
    }
  }

  /**
   * Totals of the PHQ-9 without a response, as JSON.
   *
   * @param due whether the days are over on which another sheet could speak for after the course
   */
  public record TotalsJson(@Nullable BigDecimal before, @Nullable BigDecimal after, boolean due) {

    static TotalsJson of(MoodTotals totals) {
      return new TotalsJson(totals.before(), totals.after(), totals.due());
    }
  }

  /** A signed decision as JSON. */
  public record DecisionJson(
      UUID id,
      UUID course,
      String condition,
      TrialVerdict verdict,
      String reason,
      int sessionsGiven,
      String signedAt,
      String signedBy) {

    static DecisionJson of(TrialDecisionView one) {
      return new DecisionJson(
          one.id().value(),
          one.course().value(),
          one.condition(),
          one.verdict(),
          one.reason(),
          one.sessionsGiven(),
          one.signedAt().toString(),
          one.signedBy());
    }
  }

  /** A decision to stop that stands, as JSON. */
  public record StopJson(String condition, String on, String by) {

    static StopJson of(StopView one) {
      return new StopJson(one.condition(), one.on().toString(), one.by());
    }
  }

  @GET
  public List<ReviewJson> open() {
    return reviewing.open().stream().map(ReviewJson::of).toList();
  }

  @POST
  @Path("{course}/decisions")
  @RolesAllowed("CLINICIAN")
  public Response sign(
      @PathParam("course") UUID course,
      @Nullable @HeaderParam("Idempotency-Key") String key,
      @Nullable JsonObject body) {
    UUID id = Ids.forRequest("trial decision by " + current.id().value(), key);
    TrialDecisionRequest request = TrialDecisionRequest.read(Fields.of(body));
    TrialDecisionView signed =
        reviewing.sign(
            TrialDecisionId.of(id), CourseId.of(course), request.verdict(), request.reason());
    return Response.created(URI.create("/api/trial-reviews/" + course + "/decisions"))
        .entity(DecisionJson.of(signed))
        .build();
  }

  @GET
  @Path("of/{patient}")
  public List<DecisionJson> of(@PathParam("patient") UUID patient) {
    return reviewing.of(PatientId.of(patient)).stream().map(DecisionJson::of).toList();
  }

  @GET
  @Path("stops/of/{patient}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public List<StopJson> stops(@PathParam("patient") UUID patient) {
    return reviewing.stops(PatientId.of(patient)).stream().map(StopJson::of).toList();
  }
}
