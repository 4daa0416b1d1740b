package health.reprieve.treatment.web;

import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.ChartCorrecting;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.StepUndoing;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitScoring;
import health.reprieve.treatment.domain.Ending;
import health.reprieve.treatment.domain.VisitId;
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

/** Visits as JSON: their steps, scores and corrections. */
@Path("api/visits/{id}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class VisitsResource {

  private final VisitReading reading;
  private final InfusionCharting charting;
  private final StepUndoing undoing;
  private final VisitScoring visitScoring;
  private final ChartCorrecting correcting;
  private final CurrentStaff current;

  @Inject
  VisitsResource(
      VisitReading reading,
      InfusionCharting charting,
      StepUndoing undoing,
      VisitScoring visitScoring,
      ChartCorrecting correcting,
      CurrentStaff current) {
    this.reading = reading;
    this.charting = charting;
    this.undoing = undoing;
    this.visitScoring = visitScoring;
    this.correcting = correcting;
    this.current = current;
  }

  @GET
  public VisitJson one(@PathParam("id") UUID id) {
    return VisitJson.of(reading.get(VisitId.of(id)));
  }

  @POST
  @Path("start")
  public VisitJson start(@PathParam("id") UUID id, @Nullable JsonObject body) {
    StepRequest request = StepRequest.read(Fields.of(body));
    return VisitJson.of(charting.start(VisitId.of(id), request.version(), request.at()));
  }

  @POST
  @Path("end")
  public VisitJson end(@PathParam("id") UUID id, JsonObject body) {
    Fields fields = Fields.of(body);
    Integer version = StepRequest.version(fields);
    Ending ending = EndRequest.read(fields, fields.instant("at"));
    return VisitJson.of(charting.end(VisitId.of(id), version, ending));
  }

  @POST
  @Path("leave")
  public VisitJson leave(@PathParam("id") UUID id, @Nullable JsonObject body) {
    StepRequest request = StepRequest.read(Fields.of(body));
    return VisitJson.of(charting.leave(VisitId.of(id), request.version(), request.at()));
  }

  /** The patient has not left. */
  @POST
  @Path("undo-leave")
  public VisitJson undoLeave(@PathParam("id") UUID id, @Nullable JsonObject body) {
    Fields fields = Fields.of(body);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return VisitJson.of(undoing.leaving(VisitId.of(id), version));
  }

  @POST
  @Path("correct")
  public VisitJson correct(@PathParam("id") UUID id, JsonObject body) {
    VisitCorrectionRequest request = VisitCorrectionRequest.read(Fields.of(body));
    return VisitJson.of(
        correcting.correct(
            VisitId.of(id),
            request.version(),
            request.right(),
            request.reason(),
            request.confirmed()));
  }

  @POST
  @Path("scores")
  public Response score(
      @PathParam("id") UUID id,
      @HeaderParam("Idempotency-Key") @Nullable String once,
      JsonObject body) {
    VisitScoreRequest request = VisitScoreRequest.read(Fields.of(body));
    ScoreView score =
        visitScoring.record(
            VisitId.of(id),
            ScoreId.of(Ids.forRequest("score by " + current.id().value(), once)),
            request.moment(),
            request.item(),
            request.score());
    return Response.created(URI.create("/api/scores/" + score.id().value()))
        .entity(VisitScoreJson.of(id, score))
        .build();
  }
}
