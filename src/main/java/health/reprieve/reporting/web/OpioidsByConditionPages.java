package health.reprieve.reporting.web;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.FailureLog;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.reporting.OpioidsByCondition;
import health.reprieve.reporting.OpioidsByConditionView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Opioids before and after by condition: a page, and a part of the report by condition. */
@Path("reports/conditions/opioids")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class OpioidsByConditionPages {

  private static final int UNEXPECTED = 500;

  private final OpioidsByCondition opioids;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  OpioidsByConditionPages(OpioidsByCondition opioids, Frame.Maker frames) {
    this.opioids = opioids;
    this.frames = frames;
  }

  /** Only the part for a page that includes it; where that fails, it says so in its place. */
  @GET
  public Response show(@Nullable @HeaderParam("HX-Request") String partial) {
    if (partial == null) {
      return Response.ok(Pages.templates().reportingOpioidsPage(frame(), view())).build();
    }
    try {
      return Response.ok(Pages.templates().reportingOpioids(frame(), view())).build();
    } catch (DomainProblem refused) {
      return failed(ProblemAnswer.status(refused.kind()), refused.detail(), "");
    } catch (RuntimeException failure) {
      return failed(UNEXPECTED, "", FailureLog.write(failure));
    }
  }

  private OpioidsByConditionView view() {
    return opioids.show(ReportRequest.read(uri.getQueryParameters()));
  }

  private Frame frame() {
    return frames.at("reports");
  }

  private Response failed(int status, String detail, String reference) {
    String query = uri.getRequestUri().getRawQuery();
    String again = "/reports/conditions/opioids" + (query == null ? "" : '?' + query);
    return Response.status(status)
        .header("HX-Retarget", "#opioids")
        .header("HX-Reswap", "outerHTML")
        .type(PageWriter.HTML)
        .entity(Pages.templates().reportingOpioidsFailed(detail, reference, again))
        .build();
  }
}
