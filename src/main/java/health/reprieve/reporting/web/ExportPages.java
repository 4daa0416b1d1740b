package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.reporting.DataExporting;
import health.reprieve.reporting.domain.DataExportId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** The page from which a manager takes data away: everything as CSV, and the reports. */
@Path("exports")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class ExportPages {

  private final DataExporting exporting;
  private final Frame.Maker frames;

  @Inject
  ExportPages(DataExporting exporting, Frame.Maker frames) {
    this.exporting = exporting;
    this.frames = frames;
  }

  @GET
  public JteModel show() {
    return page("");
  }

  /** The list alone, which the page fetches anew while an export is being made. */
  @GET
  @Path("list")
  public JteModel list() {
    return Pages.templates().reportingExportList(rows(frames.at("setup")));
  }

  @POST
  public Response order() {
    try {
      exporting.order(DataExportId.of(Ids.next()));
      return Pages.seeOther("/exports");
    } catch (DomainProblem refused) {
      return Pages.refused(ProblemAnswer.status(refused.kind()), page(refused.detail()));
    }
  }

  @POST
  @Path("{id}/discard")
  public Response discard(@PathParam("id") UUID id) {
    try {
      exporting.discard(DataExportId.of(id));
      return Pages.seeOther("/exports", Done.REMOVED);
    } catch (DomainProblem refused) {
      return Pages.refused(ProblemAnswer.status(refused.kind()), page(refused.detail()));
    }
  }

  @GET
  @Path("{id}/file")
  @Produces({FileAnswer.ZIP, PageWriter.HTML})
  public Response file(@PathParam("id") UUID id) {
    return FileAnswer.of(exporting, DataExportId.of(id));
  }

  private JteModel page(String refusal) {
    Frame frame = frames.at("setup");
    return Pages.templates().reportingExports(frame, rows(frame), refusal);
  }

  private List<ExportRow> rows(Frame frame) {
    return exporting.own().stream().map(export -> ExportRow.of(export, frame.zone())).toList();
  }
}
