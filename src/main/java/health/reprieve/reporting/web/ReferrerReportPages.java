package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.reporting.ReferrerReportView;
import health.reprieve.reporting.ReferrerReporting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/**
 * One patient's courses as a PDF of one page for whoever referred them: the latest ones that fit,
 * and how many there were before.
 */
@Path("reports/patients/{patient}")
@RolesAllowed("CLINICIAN")
@RequestScoped
public class ReferrerReportPages {

  private final ReferrerReporting reporting;

  @Inject
  ReferrerReportPages(ReferrerReporting reporting) {
    this.reporting = reporting;
  }

  @GET
  @Path("referrer.pdf")
  @Produces({FileAnswer.PDF, PageWriter.HTML})
  public Response pdf(@PathParam("patient") UUID patient) {
    ReferrerReportView report = reporting.export(PatientId.of(patient));
    String day = report.madeAt().atZone(report.zone()).toLocalDate().toString();
    return FileAnswer.named(
        "report-for-referrer-" + day + ".pdf",
        FileAnswer.PDF,
        PdfPaper.onOnePage(report.courses().size(), number -> page(report.latest(number))));
  }

  private static JteModel page(ReferrerReportView report) {
    return Pages.templates()
        .reportingPaperReferrer(report, new ReferrerWords(report), EarlierCourses.of(report));
  }
}
