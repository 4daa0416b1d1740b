package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.reporting.PatientTrajectory;
import health.reprieve.reporting.TrajectoryView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's trajectory as a page of its own, as a part of the patient's page, and as a file. */
@Path("trajectory/of/{patient}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class TrajectoryPages {

  private final PatientTrajectory trajectory;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  TrajectoryPages(PatientTrajectory trajectory, Frame.Maker frames) {
    this.trajectory = trajectory;
    this.frames = frames;
  }

  /** Only the part for a page that includes it. */
  @GET
  public JteModel show(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID id) {
    TrajectoryRequest asked = TrajectoryRequest.read(uri.getQueryParameters());
    TrajectoryView view = trajectory.show(PatientId.of(id), asked.condition(), asked.period());
    return partial == null
        ? Pages.templates().reportingTrajectoryPage(frames.at("patients"), view)
        : Pages.templates().reportingTrajectory(view);
  }

  @GET
  @Path("trajectory.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response file(@PathParam("patient") UUID id) {
    TrajectoryRequest asked = TrajectoryRequest.read(uri.getQueryParameters());
    TrajectoryView view = trajectory.export(PatientId.of(id), asked.condition(), asked.period());
    return FileAnswer.named(
        "trajectory-" + view.today() + ".csv",
        FileAnswer.CSV,
        ReportCsv.of(new TrajectoryLines(view).file()));
  }
}
