package health.reprieve.treatment.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.FollowingUp;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A patient's follow-ups and scores as a part of the patient's page; entered, corrected and set
 * aside here.
 */
@Path("scores/of/{patient}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class PatientScorePages {

  private static final int LONGEST_CODE = 20;
  private static final int LONGEST_REASON = 200;

  private final Scoring scoring;
  private final FollowingUp followingUp;
  private final CoursePlanning planning;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  PatientScorePages(
      Scoring scoring,
      FollowingUp followingUp,
      CoursePlanning planning,
      PatientRegister patients,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.scoring = scoring;
    this.followingUp = followingUp;
    this.planning = planning;
    this.patients = patients;
    this.conditions = conditions;
    this.calendar = calendar;
    this.frames = frames;
  }

  /**
   * Only the part for a page that includes it; a whole page for a link to one of the scores.
   *
   * @param change the score whose forms stand open
   * @param only the scores to list; none for all
   */
  @GET
  public JteModel show(
      @Nullable @HeaderParam("HX-Request") String partial,
      @PathParam("patient") UUID id,
      @Nullable @QueryParam("change") UUID change,
      @QueryParam("only") List<UUID> only) {
    OpenForm open =
        change == null ? OpenForm.none() : OpenForm.asked(PatientScores.CHANGE + change);
    PatientScores scores = scores(PatientId.of(id), open, Set.copyOf(only));
    return partial == null
        ? Pages.templates().treatmentScoresPage(frames.at("patients"), scores)
        : Pages.templates().treatmentScores(scores, false);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@PathParam("patient") UUID id, MultivaluedMap<String, String> form) {
    return act(id, "new", form, fields -> scoring.record(ScoreId.of(Ids.next()), read(id, fields)));
  }

  private NewScore read(UUID patient, Fields fields) {
    NewScore wanted =
        NewScore.byStaff(
            PatientId.of(patient),
            ReportGroupCode.of(fields.requiredText("reportGroup", LONGEST_CODE)),
            fields.requiredChoice("item", Item.class),
            VisitScoreRequest.score(fields),
            Moment.FOLLOW_UP,
            wall().requiredOnDay(fields, "time", fields.requiredDate("day")),
            null);
    fields.refuseIfAny();
    return wanted;
  }

  @POST
  @Path("{score}/correct")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(
      @PathParam("patient") UUID id,
      @PathParam("score") UUID score,
      MultivaluedMap<String, String> form) {
    return act(
        id,
        "correct-" + score,
        form,
        fields -> {
          PainScore to = VisitScoreRequest.score(fields);
          String reason = fields.requiredText("reason", LONGEST_REASON);
          int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
          fields.refuseIfAny();
          scoring.correct(ScoreId.of(score), version, to, reason);
        });
  }

  @POST
  @Path("{score}/set-aside")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setAside(
      @PathParam("patient") UUID id,
      @PathParam("score") UUID score,
      MultivaluedMap<String, String> form) {
    return act(
        id,
        "aside-" + score,
        form,
        fields -> {
          String reason = fields.requiredText("reason", LONGEST_REASON);
          int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
          fields.refuseIfAny();
          scoring.setAside(ScoreId.of(score), version, reason);
        });
  }

  /** Does what a form asks for; where it is refused, shows the form as it was on its own page. */
  private Response act(
      UUID id, String name, MultivaluedMap<String, String> form, Consumer<Fields> deed) {
    try {
      deed.accept(Fields.of(form));
      return Pages.seeOther("/patients/" + id, OpenForm.done(name));
    } catch (DomainProblem refused) {
      OpenForm open = new OpenForm(name, FormView.refused(form, refused), refused.code());
      return Pages.refused(
          ProblemAnswer.status(refused.kind()),
          Pages.templates()
              .treatmentScoresPage(
                  frames.at("patients"), scores(PatientId.of(id), open, Set.of())));
    }
  }

  private PatientScores scores(PatientId id, OpenForm open, Set<UUID> only) {
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(id)).get(id))
            .orElseThrow(() -> new NotFound("patient"));
    List<ScoreView> scores = scoring.everGiven(id);
    List<ScoreView> latestFirst =
        new ArrayList<>(
            scores.stream()
                .filter(score -> only.isEmpty() || only.contains(score.id().value()))
                .toList());
    Collections.reverse(latestFirst);
    List<ReportGroupView> all = conditions.all();
    Map<ReportGroupCode, String> names =
        all.stream().collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
    return new PatientScores(
        patient,
        treated(all, planning.of(id)),
        names,
        followingUp.of(id, scores.stream().filter(ScoreView::stands).toList()),
        latestFirst,
        !only.isEmpty(),
        wall(),
        calendar.now(),
        open);
  }

  private static List<ReportGroupView> treated(
      List<ReportGroupView> all, List<CourseView> courses) {
    List<ReportGroupCode> codes = courses.stream().map(CourseView::reportGroup).toList();
    return all.stream()
        .filter(group -> group.endpoint() == Endpoint.NRS && codes.contains(group.code()))
        .toList();
  }

  private WallClock wall() {
    return new WallClock(calendar.site().zone());
  }
}
