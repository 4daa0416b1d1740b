package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.recall.TrialDecisionView;
import health.reprieve.recall.TrialReviewView;
import health.reprieve.recall.TrialReviewing;
import health.reprieve.recall.domain.TrialDecisionId;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.domain.CourseId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Trials over without relief, for clinicians to sign whether infusions go on; nurses may look. */
@Path("trial-reviews")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class TrialReviewsPages {

  private static final String LIST = "/trial-reviews";

  private final TrialReviewing reviewing;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  TrialReviewsPages(
      TrialReviewing reviewing, ClinicCalendar calendar, CurrentStaff current, Frame.Maker frames) {
    this.reviewing = reviewing;
    this.calendar = calendar;
    this.current = current;
    this.frames = frames;
  }

  /** Only the table for a page that includes it. */
  @GET
  public JteModel open(@Nullable @HeaderParam("HX-Request") String partial) {
    List<TrialReviewView> open = reviewing.open();
    Frame frame = frames.at("worklist");
    return partial == null
        ? Pages.templates().recallTrialsPage(frame, open, words())
        : Pages.templates().recallTrials(open, words(), frame.admits("CLINICIAN"));
  }

  @GET
  @Path("{course}")
  public JteModel ask(@PathParam("course") UUID course) {
    return page(reviewing.get(CourseId.of(course)), FormView.stored(Map.of("once", Ids.next())));
  }

  @POST
  @Path("{course}")
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@PathParam("course") UUID id, MultivaluedMap<String, String> form) {
    CourseId course = CourseId.of(id);
    try {
      UUID signed =
          Ids.forRequest("trial decision by " + current.id().value(), form.getFirst("once"));
      TrialDecisionRequest request = TrialDecisionRequest.read(Fields.of(form));
      reviewing.sign(TrialDecisionId.of(signed), course, request.verdict(), request.reason());
      return Pages.seeOther(LIST, Done.SIGNED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(reviewing.get(course), FormView.refused(form, problem)));
    }
  }

  /** What was decided on a patient's trials: a part of the patient's page. */
  @GET
  @Path("of/{patient}")
  public JteModel of(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID patient) {
    List<TrialDecisionView> decided = reviewing.of(PatientId.of(patient));
    return partial == null
        ? Pages.templates().recallDecisionsPage(frames.at("patients"), decided, words())
        : Pages.templates().recallDecisions(decided, words());
  }

  /** Decisions to stop, told to everybody who books; nothing where none stands. */
  @GET
  @Path("stops/of/{patient}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public JteModel stops(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID patient) {
    var standing = reviewing.stops(PatientId.of(patient));
    return partial == null
        ? Pages.templates().recallStopsPage(frames.at("patients"), standing)
        : Pages.templates().recallStops(standing);
  }

  private JteModel page(TrialReviewView review, FormView form) {
    return Pages.templates().recallTrial(frames.at("worklist"), review, form, words());
  }

  private WallWords words() {
    return new WallWords(calendar.site().zone());
  }
}
