package health.reprieve.measures.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
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
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Scores as JSON. */
@Path("api/scores")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScoresResource {

  private final Scoring scoring;
  private final CurrentStaff current;

  @Inject
  ScoresResource(Scoring scoring, CurrentStaff current) {
    this.scoring = scoring;
    this.current = current;
  }

  @GET
  @Path("{id}")
  public ScoreJson one(@PathParam("id") UUID id) {
    return ScoreJson.of(scoring.get(ScoreId.of(id)));
  }

  @POST
  public Response record(@HeaderParam("Idempotency-Key") @Nullable String once, JsonObject body) {
    NewScore wanted = ScoreRequest.read(Fields.of(body));
    ScoreId id = ScoreId.of(Ids.forRequest("score by " + current.id().value(), once));
    ScoreView score = scoring.record(id, wanted);
    return Response.created(URI.create("/api/scores/" + score.id().value()))
        .entity(ScoreJson.of(score))
        .build();
  }

  @POST
  @Path("{id}/correct")
  public ScoreJson correct(@PathParam("id") UUID id, JsonObject body) {
    CorrectionRequest request = CorrectionRequest.read(Fields.of(body));
    return ScoreJson.of(
        scoring.correct(ScoreId.of(id), request.version(), request.score(), request.reason()));
  }

  @POST
  @Path("{id}/set-aside")
  public ScoreJson setAside(@PathParam("id") UUID id, JsonObject body) {
    Fields fields = Fields.of(body);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    String reason = fields.requiredText("reason", CorrectionRequest.LONGEST_REASON);
    fields.refuseIfAny();
    return ScoreJson.of(scoring.setAside(ScoreId.of(id), version, reason));
  }
}
