package health.reprieve.recall.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import health.reprieve.recall.RecallDefining;
import health.reprieve.recall.RecallTermsView;
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
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The terms of recall as JSON. */
@Path("api/recall-terms")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RecallTermsResource {

  private final RecallDefining defining;

  @Inject
  RecallTermsResource(RecallDefining defining) {
    this.defining = defining;
  }

  /**
   * A version of the terms as JSON.
   *
   * @param trialSessions null for all that the course's protocol plans
   */
  public record TermsJson(
      int version,
      int leadDays,
      @Nullable Integer trialSessions,
      String inForceSince,
      String approvedBy)
      implements Versioned {

    static TermsJson of(RecallTermsView one) {
      return new TermsJson(
          one.version(),
          one.terms().leadDays(),
          one.terms().trialSessions(),
          one.inForceSince().toString(),
          one.approvedBy());
    }
  }

  @GET
  public TermsJson inForce() {
    return TermsJson.of(defining.current());
  }

  @GET
  @Path("history")
  public List<TermsJson> history() {
    return defining.history().stream().map(TermsJson::of).toList();
  }

  @POST
  @RolesAllowed("CLINICIAN")
  public Response change(
      @Nullable @HeaderParam("Idempotency-Key") String once, @Nullable JsonObject body) {
    RecallTermsRequest request = RecallTermsRequest.read(Fields.of(body));
    RecallTermsView changed = defining.change(once, request.version(), request.terms());
    return Response.created(URI.create("/api/recall-terms")).entity(TermsJson.of(changed)).build();
  }
}
