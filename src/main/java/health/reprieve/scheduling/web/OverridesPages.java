package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.OverrideReview;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;

/** The list of bookings for which rules were set aside. */
@Path("overrides")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class OverridesPages {

  private final OverrideReview review;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  OverridesPages(OverrideReview review, ClinicCalendar calendar, Frame.Maker frames) {
    this.review = review;
    this.calendar = calendar;
    this.frames = frames;
  }

  @GET
  public JteModel list() {
    Fields fields = Fields.of(uri.getQueryParameters());
    LocalDate from = fields.date("from");
    LocalDate to = fields.date("to");
    fields.refuseIfAny();
    OverrideReview.Days days = review.days(from, to);
    return Pages.templates()
        .schedulingOverrides(
            frames.at("worklist"), review.of(days), days, new WallWords(calendar.site().zone()));
  }
}
