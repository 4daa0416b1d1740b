package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.DiaryReading;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a patient answered in the diaries, as a part of the patient's page or by itself. */
@Path("diary/of/{patient}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class DiaryPages {

  private static final String ALL = "all";

  private final DiaryReading reading;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  DiaryPages(DiaryReading reading, ClinicCalendar calendar, Frame.Maker frames) {
    this.reading = reading;
    this.calendar = calendar;
    this.frames = frames;
  }

  /**
   * Only the part for a page that includes it.
   *
   * @param days "all" for all days, anything else for the latest
   */
  @GET
  public JteModel show(
      @Nullable @HeaderParam("HX-Request") String partial,
      @PathParam("patient") UUID patient,
      @Nullable @QueryParam("days") String days) {
    PatientDiaries page =
        PatientDiaries.of(
            reading.of(PatientId.of(patient)),
            ALL.equals(days),
            new WallWords(calendar.site().zone()));
    return partial == null
        ? Pages.templates().outcomesDiaryPage(frames.at("patients"), page)
        : Pages.templates().outcomesDiary(page, false);
  }
}
