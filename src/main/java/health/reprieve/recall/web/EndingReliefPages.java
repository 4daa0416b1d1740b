package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.recall.EndingRelief;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jspecify.annotations.Nullable;

/** Whose relief ends while nothing is booked: a page, and a part of the worklist. */
@Path("worklist/relief-ending")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class EndingReliefPages {

  private final EndingRelief ending;
  private final Frame.Maker frames;

  @Inject
  EndingReliefPages(EndingRelief ending, Frame.Maker frames) {
    this.ending = ending;
    this.frames = frames;
  }

  /** Only the table for a page that includes it. */
  @GET
  public JteModel all(@Nullable @HeaderParam("HX-Request") String partial) {
    return partial == null
        ? Pages.templates().recallEndingPage(frames.at("worklist"), ending.all())
        : Pages.templates().recallEnding(ending.all());
  }
}
