package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.recall.EndingRelief;
import health.reprieve.recall.EndingReliefsView;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** Whose relief ends while nothing is booked: a page, and a part of the worklist. */
@Path("worklist/relief-ending")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class EndingReliefPages {

  private final EndingRelief list;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  EndingReliefPages(EndingRelief list, CurrentStaff current, Frame.Maker frames) {
    this.list = list;
    this.current = current;
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
    EndingReliefsView found = list.all(all != null);
    boolean clinical = current.role().readsScores();
    return partial == null
        ? Pages.templates().recallEndingPage(frames.at("worklist"), found, clinical)
        : Pages.templates().recallEnding(found, CalledFrom.WORKLIST, clinical);
  }
}
