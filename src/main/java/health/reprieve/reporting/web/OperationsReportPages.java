package health.reprieve.reporting.web;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.FailureLog;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.reporting.OperationsReportView;
import health.reprieve.reporting.OperationsReporting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Function;

/** How the clinic ran, as a page and as files. */
@Path("reports")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
public class OperationsReportPages {

  private static final int UNEXPECTED = 500;

  private final OperationsReporting reporting;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  OperationsReportPages(OperationsReporting reporting, Frame.Maker frames) {
    this.reporting = reporting;
    this.frames = frames;
  }

  /** A report that cannot be made says so; it never looks like one without visits. */
  @GET
  @Path("operations")
  @Produces(PageWriter.HTML)
  public Response page() {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    try {
      OperationsRequest asked = OperationsRequest.read(query);
      OperationsReportView report = reporting.show(asked.first(), asked.last());
      return Response.ok(Pages.templates().reportingOperations(frames.at("reports"), report))
          .build();
    } catch (InvalidRequest refused) {
      return refused(ProblemAnswer.status(refused.kind()), FormView.refused(query, refused), "");
    } catch (RuntimeException failure) {
      return refused(UNEXPECTED, FormView.entered(query), FailureLog.write(failure));
    }
  }

  private Response refused(int status, FormView form, String reference) {
    return Pages.refused(
        status,
        Pages.templates()
            .reportingNoReport(
                frames.at("reports"),
                form,
                reference,
                "operations",
                "Operations",
                "Visits booked to start from",
                List.of()));
  }

  @GET
  @Path("operations.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response csv() {
    return answer(
        report ->
            FileAnswer.named(name(report, "csv"), FileAnswer.CSV, ReportCsv.of(file(report))));
  }

  @GET
  @Path("operations.xlsx")
  @Produces({FileAnswer.EXCEL, PageWriter.HTML})
  public Response excel() {
    return answer(
        report ->
            FileAnswer.named(
                name(report, "xlsx"), FileAnswer.EXCEL, ReportWorkbook.of(file(report))));
  }

  /** A file; where it is refused, the page that asks again, with the days that were asked for. */
  private Response answer(Function<OperationsReportView, Response> file) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    try {
      OperationsRequest asked = OperationsRequest.read(query);
      return file.apply(reporting.export(asked.first(), asked.last()));
    } catch (InvalidRequest refused) {
      return refused(ProblemAnswer.status(refused.kind()), FormView.refused(query, refused), "");
    }
  }

  private static ReportFile file(OperationsReportView report) {
    return new OperationsReportLines(report).file();
  }

  private static String name(OperationsReportView report, String ending) {
    return "operations-%s-to-%s.%s".formatted(report.head().first(), report.head().last(), ending);
  }
}
