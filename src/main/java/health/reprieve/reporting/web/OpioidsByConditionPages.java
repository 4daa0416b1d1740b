package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
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
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Opioids before and after by condition: a page, and a part of the report by condition. */
@Path("reports/conditions/opioids")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class OpioidsByConditionPages {

  private final OpioidsByCondition opioids;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  OpioidsByConditionPages(OpioidsByCondition opioids, Frame.Maker frames) {
    this.opioids = opioids;
    this.frames = frames;
  }

  /** Only the part for a page that includes it. */
  @GET
  public JteModel show(@Nullable @HeaderParam("HX-Request") String partial) {
    OpioidsByConditionView view = opioids.show(ReportRequest.read(uri.getQueryParameters()));
    Frame frame = frames.at("reports");
    return partial == null
        ? Pages.templates().reportingOpioidsPage(frame, view)
        : Pages.templates().reportingOpioids(frame, view);
  }
}
