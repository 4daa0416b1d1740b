package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.recall.CallListView;
import health.reprieve.recall.MissedSessionView;
import health.reprieve.recall.MissedSessions;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Courses that stand still after a missed session: a page, and a part of the worklist. */
@Path("worklist/missed-sessions")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class MissedSessionsPages {

  private final MissedSessions list;
  private final Frame.Maker frames;

  @Inject
  MissedSessionsPages(MissedSessions list, Frame.Maker frames) {
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
    CallListView<MissedSessionView> found = list.all(all != null);
    return partial == null
        ? Pages.templates().recallMissedPage(frames.at("worklist"), found)
        : Pages.templates().recallMissed(found, CalledFrom.WORKLIST);
  }
}
