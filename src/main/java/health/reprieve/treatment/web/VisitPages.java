package health.reprieve.treatment.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.treatment.ChartCorrecting;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.StepUndoing;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitScoring;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.domain.VisitTimes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The page of one visit, on a tablet beside the chair. */
@Path("visits/{id}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class VisitPages {

  private static final int LONGEST_TIME = 20;

  private final VisitPageMaker maker;
  private final InfusionCharting charting;
  private final StepUndoing undoing;
  private final VisitScoring visitScoring;
  private final ChartCorrecting correcting;
  private final VisitReading reading;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  VisitPages(
      VisitPageMaker maker,
      InfusionCharting charting,
      StepUndoing undoing,
      VisitScoring visitScoring,
      ChartCorrecting correcting,
      VisitReading reading,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.maker = maker;
    this.charting = charting;
    this.undoing = undoing;
    this.visitScoring = visitScoring;
    this.correcting = correcting;
    this.reading = reading;
    this.calendar = calendar;
    this.frames = frames;
  }

  /**
   * The visit as it stands.
   *
   * @param ask {@code leave} to be asked whether the patient left: that ends the visit
   */
  @GET
  public JteModel show(@PathParam("id") UUID id, @QueryParam("ask") @Nullable String ask) {
    return page(id, "leave".equals(ask) ? OpenForm.asked("leave") : OpenForm.none());
  }

  @POST
  @Path("start")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response start(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(id, "start", form, fields -> charting.start(VisitId.of(id), null, late(id, fields)));
  }

  @POST
  @Path("end")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response end(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        id,
        "end",
        form,
        fields ->
            charting.end(VisitId.of(id), null, EndRequest.read(fields, lateTime(id, fields))));
  }

  @POST
  @Path("leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response leave(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(id, "leave", form, fields -> charting.leave(VisitId.of(id), null, late(id, fields)));
  }

  @POST
  @Path("undo-leave")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response undoLeave(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        id,
        "undo-leave",
        form,
        fields -> {
          int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
          fields.refuseIfAny();
          undoing.leaving(VisitId.of(id), version);
        });
  }

  @POST
  @Path("scores")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response score(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    String name = "score-" + form.getFirst("moment") + "-" + form.getFirst("item");
    return act(
        id,
        name,
        form,
        fields -> {
          VisitScoreRequest request = VisitScoreRequest.read(fields);
          visitScoring.record(
              VisitId.of(id),
              ScoreId.of(Ids.next()),
              request.moment(),
              request.item(),
              request.score());
        });
  }

  @POST
  @Path("correct")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(id, "correct", form, fields -> correct(VisitId.of(id), fields));
  }

  private void correct(VisitId id, Fields fields) {
    VisitTimes stored = reading.get(id).times();
    WallClock wall = wall();
    VisitCorrectionRequest request =
        VisitCorrectionRequest.read(
            fields,
            Objects.requireNonNullElse(
                wall.corrected(fields, "arrivedAt", stored.arrivedAt()), stored.arrivedAt()),
            wall.corrected(fields, "startedAt", stored.startedAt()),
            wall.corrected(fields, "endedAt", stored.endedAt()),
            wall.corrected(fields, "leftAt", stored.leftAt()));
    correcting.correct(
        id, request.version(), request.right(), request.reason(), request.confirmed());
  }

  /** Does what a form asks for; where it is refused, shows the page with the form as it was. */
  private Response act(
      UUID id, String name, MultivaluedMap<String, String> form, Consumer<Fields> deed) {
    try {
      deed.accept(Fields.of(form));
      return Pages.seeOther("/visits/" + id, OpenForm.done(name));
    } catch (DomainProblem refused) {
      OpenForm open = new OpenForm(name, FormView.refused(form, refused), refused.code());
      return Pages.refused(ProblemAnswer.status(refused.kind()), page(id, open));
    }
  }

  private JteModel page(UUID id, OpenForm open) {
    return Pages.templates().treatmentVisit(frames.at("visits"), maker.of(VisitId.of(id), open));
  }

  private @Nullable Instant late(UUID id, Fields fields) {
    Instant at = lateTime(id, fields);
    fields.refuseIfAny();
    return at;
  }

  /** When something entered late happened: a time of day on the visit's day; null for now. */
  private @Nullable Instant lateTime(UUID id, Fields fields) {
    if (fields.text("time", LONGEST_TIME) == null) {
      return null;
    }
    WallClock wall = wall();
    LocalDate day = wall.date(reading.get(VisitId.of(id)).times().arrivedAt());
    return wall.requiredOnDay(fields, "time", day);
  }

  private WallClock wall() {
    return new WallClock(calendar.site().zone());
  }
}
