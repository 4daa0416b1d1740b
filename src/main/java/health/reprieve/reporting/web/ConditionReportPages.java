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
import health.reprieve.reporting.CoursesBehind;
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
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The observed response by condition as a page and as files. */
@Path("reports")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
public class ConditionReportPages {

  private static final int UNEXPECTED = 500;
  private static final String DAYS = "Courses begun from";

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
      return refused(query, refused);
    } catch (RuntimeException failure) {
      boolean opener = frames.at("reports").admits(CoursesBehind.OPENED_BY);
      return noReport(
          UNEXPECTED,
          FormView.entered(query),
          FailureLog.write(failure),
          opener ? DAYS : "",
          List.of());
    }
  }

  /** Asks again, for a year where the caller may ask for nothing else. */
  private Response refused(MultivaluedMap<String, String> query, DomainProblem refused) {
    List<Integer> years = reporting.years();
    boolean anyPeriod = years.isEmpty();
    return noReport(
        ProblemAnswer.status(refused.kind()),
        FormView.refused(anyPeriod ? query : ReportRequest.byYear(query), refused),
        "",
        anyPeriod ? DAYS : "",
        choices(years, null));
  }

  private Response noReport(
      int status, FormView form, String reference, String days, List<FilterChoice> choices) {
    return Pages.refused(
        status,
        Pages.templates()
            .reportingNoReport(
                frames.at("reports"),
                form,
                reference,
                "conditions",
                "Observed response by condition",
                days,
                choices));
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
      return refused(query, refused);
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
            choices(report.head().years(), report.head().first().getYear()),
            IntervalScale.ofFalls(report),
            IntervalScale.ofShares());
  }

  private List<FilterChoice> choices(List<Integer> years, @Nullable Integer shown) {
    List<FilterChoice> choices = new ArrayList<>();
    if (!years.isEmpty()) {
      choices.add(FilterChoice.year(years, shown));
    }
    choices.addAll(FilterChoice.all(reporting.protocols()));
    return choices;
  }
}
