package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.recall.CallListView;
import health.reprieve.recall.SilentPatientView;
import health.reprieve.recall.SilentPatients;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/**
 * Patients who do not answer their diary, or whom it does not reach: a page, and a part of the
 * worklist.
 */
@Path("worklist/silent-diaries")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class SilentDiariesPages {

  private final SilentPatients list;
  private final Frame.Maker frames;

  @Inject
  SilentDiariesPages(SilentPatients list, Frame.Maker frames) {
    this.list = list;
    this.frames = frames;
  }

  /**
   * Only the table for a page that includes it.
   *
   * @param all anything for those too who are to be called again on a later day
   */
  @GET
  public JteModel all(
      @Nullable @HeaderParam("HX-Request") String partial,
      @Nullable @QueryParam("all") String all) {
    CallListView<SilentPatientView> found = list.all(all != null);
    int running = found.rows().isEmpty() ? list.running() : 0;
    return partial == null
        ? Pages.templates().recallSilentPage(frames.at("worklist"), found, running)
        : Pages.templates().recallSilent(found, running, CalledFrom.WORKLIST);
  }
}
