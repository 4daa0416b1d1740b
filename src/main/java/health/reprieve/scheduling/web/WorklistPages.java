package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.StrandedBookings;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** The worklist: what waits for somebody to do something about it. */
@Path("worklist")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class WorklistPages {

  private final StrandedBookings stranded;
  private final Frame.Maker frames;

  @Inject
  WorklistPages(StrandedBookings stranded, Frame.Maker frames) {
    this.stranded = stranded;
    this.frames = frames;
  }

  @GET
  public JteModel list() {
    return Pages.templates().schedulingWorklist(frames.at("worklist"), stranded.all());
  }

  /** One sentence for the pages whose changes strand visits; nothing where none is stranded. */
  @GET
  @Path("stranded")
  public JteModel note() {
    return Pages.templates().schedulingStrandedNote(stranded.count());
  }
}
