package health.reprieve.outcomes.web;

import health.reprieve.outcomes.Reassessing;
import health.reprieve.outcomes.ReassessmentView;
import health.reprieve.outcomes.ReliefDefining;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefTerms;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The relief definition as JSON. */
@Path("api/relief-definition")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ReliefDefinitionResource {

  private final ReliefDefining defining;
  private final Reassessing reassessing;

  @Inject
  ReliefDefinitionResource(ReliefDefining defining, Reassessing reassessing) {
    this.defining = defining;
    this.reassessing = reassessing;
  }

  /** A version of the relief definition as JSON. */
  public record DefinitionJson(
      int version,
      int reliefPercent,
      int confirmations,
      int onsetHours,
      BigDecimal minimumBaseline,
      int moodResponsePercent,
      int moodConfirmations,
      int moodWindowDays,
      int smallestCell,
      int smallestExportCell,
      String inForceSince,
      String approvedBy)
      implements Versioned {

    static DefinitionJson of(ReliefDefinitionView definition) {
      ReliefTerms terms = definition.terms();
      return new DefinitionJson(
          definition.version(),
          terms.reliefPercent(),
          terms.confirmations(),
          terms.onsetHours(),
          terms.minimumBaseline(),
          terms.mood().responsePercent(),
          terms.mood().confirmations(),
          terms.mood().windowDays(),
          terms.smallestCell(),
          terms.smallestExportCell(),
          definition.inForceSince().toString(),
          definition.approvedBy());
    }
  }

  /** How far an assessment of all courses is, as JSON. */
  public record ReassessmentJson(
      @Nullable Integer reportedVersion, @Nullable Integer version, int done, int of) {

    static ReassessmentJson of(ReassessmentView progress) {
      return new ReassessmentJson(
          progress.reportedVersion(), progress.version(), progress.done(), progress.of());
    }
  }

  @GET
  public DefinitionJson inForce() {
    return DefinitionJson.of(defining.current());
  }

  @GET
  @Path("history")
  public List<DefinitionJson> history() {
    return defining.history().stream().map(DefinitionJson::of).toList();
  }

  /** How far the courses are assessed by the version in force. */
  @GET
  @Path("reassessment")
  public ReassessmentJson reassessment() {
    return ReassessmentJson.of(reassessing.progress());
  }

  @POST
  @RolesAllowed("CLINICIAN")
  public Response change(@Nullable @HeaderParam("Idempotency-Key") String once, JsonObject body) {
    ReliefDefinitionRequest request = ReliefDefinitionRequest.read(Fields.of(body));
    ReliefDefinitionView changed = defining.change(once, request.version(), request.terms());
    return Response.created(URI.create("/api/relief-definition"))
        .entity(DefinitionJson.of(changed))
        .build();
  }
}
