package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.FailureLog;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionReporting;
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

/** The observed response by condition as a page and as files. */
@Path("reports")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
public class ConditionReportPages {

  private static final int UNEXPECTED = 500;

  private final ConditionReporting reporting;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  ConditionReportPages(ConditionReporting reporting, Frame.Maker frames) {
    this.reporting = reporting;
    this.frames = frames;
  }

  /** A report that cannot be made says so; it never looks like one without patients. */
  @GET
  @Path("conditions")
  @Produces(PageWriter.HTML)
  public Response conditions() {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    try {
      ConditionReportView report = reporting.show(ReportRequest.read(query));
      return Response.ok(page(report)).build();
    } catch (DomainProblem refused) {
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
                "conditions",
                "Observed response by condition",
                "Courses begun from",
                reference.isEmpty() ? choices() : List.of()));
  }

  @GET
  @Path("conditions.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response csv() {
    return answer(
        report ->
            FileAnswer.named(name(report, "csv"), FileAnswer.CSV, ReportCsv.of(file(report))));
  }

  @GET
  @Path("conditions.xlsx")
  @Produces({FileAnswer.EXCEL, PageWriter.HTML})
  public Response excel() {
    return answer(
        report ->
            FileAnswer.named(
                name(report, "xlsx"), FileAnswer.EXCEL, ReportWorkbook.of(file(report))));
  }

  @GET
  @Path("conditions.pdf")
  @Produces({FileAnswer.PDF, PageWriter.HTML})
  public Response pdf() {
    return answer(
        report ->
            FileAnswer.named(
                name(report, "pdf"),
                FileAnswer.PDF,
                PdfPaper.print(Pages.templates().reportingPaperConditions(report))));
  }

  /**
   * A file; where it is refused, the page that asks again, with the filters that were asked for.
   */
  private Response answer(Function<ConditionReportView, Response> file) {
    MultivaluedMap<String, String> query = uri.getQueryParameters();
    try {
      return file.apply(reporting.export(ReportRequest.read(query)));
    } catch (DomainProblem refused) {
      return refused(ProblemAnswer.status(refused.kind()), FormView.refused(query, refused), "");
    }
  }

  private static ReportFile file(ConditionReportView report) {
    return new ConditionReportLines(report).file();
  }

  private static String name(ConditionReportView report, String ending) {
    return "observed-response-%s-to-%s.%s"
        .formatted(report.head().first(), report.head().last(), ending);
  }

  private JteModel page(ConditionReportView report) {
    return Pages.templates()
        .reportingConditions(
            frames.at("reports"),
            report,
            choices(),
            IntervalScale.ofFalls(report),
            IntervalScale.ofShares());
  }

  private List<FilterChoice> choices() {
    return FilterChoice.all(reporting.protocols());
  }
}
