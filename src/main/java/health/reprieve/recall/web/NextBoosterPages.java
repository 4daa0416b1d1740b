package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.recall.BoostersView;
import health.reprieve.recall.NextBooster;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When a patient's next infusion is suggested: a page, and a part of the patient's page. */
@Path("next-booster/of/{patient}")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class NextBoosterPages {

  private final NextBooster booster;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  NextBoosterPages(NextBooster booster, CurrentStaff current, Frame.Maker frames) {
    this.booster = booster;
    this.current = current;
    this.frames = frames;
  }

  @GET
  public JteModel of(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID id) {
    BoostersView found = booster.of(PatientId.of(id));
    boolean clinical = current.role().readsScores();
    return partial == null
        ? Pages.templates().recallBoosterPage(frames.at("patients"), found, clinical)
        : Pages.templates().recallBooster(found, clinical);
  }
}
