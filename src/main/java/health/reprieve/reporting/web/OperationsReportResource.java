package health.reprieve.reporting.web;

import health.reprieve.reporting.OperationsReporting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

/** How the clinic ran, as JSON. What a program reads has left the house and is recorded so. */
@Path("api/reports/operations")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OperationsReportResource {

  private final OperationsReporting reporting;

  @Context private UriInfo uri;

  @Inject
  OperationsReportResource(OperationsReporting reporting) {
    this.reporting = reporting;
  }

  @GET
  public OperationsReportJson report() {
    OperationsRequest asked = OperationsRequest.read(uri.getQueryParameters());
    return OperationsReportJson.of(reporting.export(asked.first(), asked.last()));
  }
}
