package health.reprieve.reporting.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.reporting.AskedCourses;
import health.reprieve.reporting.CoursesBehind;
import health.reprieve.reporting.CoursesBehindView;
import health.reprieve.reporting.MoodBehindView;
import health.reprieve.reporting.OpioidsBehindView;
import health.reprieve.reporting.ReportQuestion;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

/**
 * The courses behind a row of the report, for those who may read a patient's scores; each leads to
 * the answers with their source and their edits: on the patient's page, on the sheets of the PHQ-9,
 * among the medication reviews. The same as files, for the same people.
 */
@Path("reports/conditions/{condition}")
@RolesAllowed(CoursesBehind.OPENED_BY)
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
  @Path("courses")
  @Produces(PageWriter.HTML)
  public JteModel courses(@PathParam("condition") String condition) {
    return Pages.templates()
        .reportingCourses(frames.at("reports"), courses.of(asked(), ReportGroupCode.of(condition)));
  }

  @GET
  @Path("mood")
  @Produces(PageWriter.HTML)
  public JteModel mood(@PathParam("condition") String condition) {
    return Pages.templates()
        .reportingMoodCourses(
            frames.at("reports"), courses.mood(asked(), ReportGroupCode.of(condition)));
  }

  @GET
  @Path("opioids")
  @Produces(PageWriter.HTML)
  public JteModel opioids(@PathParam("condition") String condition) {
    return Pages.templates()
        .reportingOpioidCourses(
            frames.at("reports"), courses.opioids(asked(), ReportGroupCode.of(condition)));
  }

  @GET
  @Path("courses.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response coursesFile(@PathParam("condition") String condition) {
    CoursesBehindView view = courses.export(asked(), ReportGroupCode.of(condition));
    return file("report", view.code(), view.asked(), CoursesBehindLines.of(view));
  }

  @GET
  @Path("mood.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response moodFile(@PathParam("condition") String condition) {
    MoodBehindView view = courses.exportMood(asked(), ReportGroupCode.of(condition));
    return file("mood", view.code(), view.asked(), CoursesBehindLines.of(view));
  }

  @GET
  @Path("opioids.csv")
  @Produces({FileAnswer.CSV, PageWriter.HTML})
  public Response opioidsFile(@PathParam("condition") String condition) {
    OpioidsBehindView view = courses.exportOpioids(asked(), ReportGroupCode.of(condition));
    return file("opioids", view.code(), view.asked(), CoursesBehindLines.of(view));
  }

  private static Response file(
      String what, ReportGroupCode condition, AskedCourses asked, ReportFile file) {
    return FileAnswer.named(
        "courses-behind-%s-%s-%s-to-%s.csv"
            .formatted(what, condition.value(), asked.first(), asked.last()),
        FileAnswer.CSV,
        ReportCsv.of(file));
  }

  private ReportQuestion asked() {
    return ReportRequest.read(uri.getQueryParameters());
  }
}
