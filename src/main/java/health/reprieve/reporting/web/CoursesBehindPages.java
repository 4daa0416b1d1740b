package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.reporting.CoursesBehind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/**
 * The courses behind a row of the report, for those who may read a patient's scores; each leads to
 * the patient's page with the answers, their source and their edits.
 */
@Path("reports/conditions/{condition}/courses")
@RolesAllowed("CLINICIAN")
@RequestScoped
public class CoursesBehindPages {

  private final CoursesBehind courses;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  CoursesBehindPages(CoursesBehind courses, Frame.Maker frames) {
    this.courses = courses;
    this.frames = frames;
  }

  @GET
  @Produces(PageWriter.HTML)
  public JteModel courses(@PathParam("condition") String condition) {
    return Pages.templates()
        .reportingCourses(
            frames.at("reports"),
            courses.of(
                ReportRequest.read(uri.getQueryParameters()), ReportGroupCode.of(condition)));
  }
}
