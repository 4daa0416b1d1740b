package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.outcomes.SilentDiaries;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jspecify.annotations.Nullable;

/** Patients who do not answer their diary: a page, and a part of the worklist. */
@Path("worklist/silent-diaries")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class SilentDiariesPages {

  private final SilentDiaries diaries;
  private final Frame.Maker frames;

  @Inject
  SilentDiariesPages(SilentDiaries diaries, Frame.Maker frames) {
    this.diaries = diaries;
    this.frames = frames;
  }

  /** Only the table for a page that includes it. */
  @GET
  public JteModel all(@Nullable @HeaderParam("HX-Request") String partial) {
    return partial == null
        ? Pages.templates().outcomesSilentPage(frames.at("worklist"), diaries.all())
        : Pages.templates().outcomesSilent(diaries.all());
  }
}
