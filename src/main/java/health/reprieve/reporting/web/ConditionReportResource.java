package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionReporting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/**
 * The observed response by condition as JSON, with unrounded numbers. What a program reads has left
 * the house: it is held back and recorded like a file.
 */
@Path("api/reports/conditions")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ConditionReportResource {

  private final ConditionReporting reporting;

  @Context private UriInfo uri;

  @Inject
  ConditionReportResource(ConditionReporting reporting) {
    this.reporting = reporting;
  }

  @GET
  public ConditionReportJson report() {
    return ConditionReportJson.of(reporting.export(ReportRequest.read(uri.getQueryParameters())));
  }
}
