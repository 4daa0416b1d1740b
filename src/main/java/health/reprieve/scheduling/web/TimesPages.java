package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.SlotQuestion;
import health.reprieve.scheduling.SlotSearch;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.WallWords;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/**
 * The search for free times in the forms beside the board. The form comes back with everything that
 * was entered and the times found, each a button that fills in its place. Books and moves nothing.
 */
@Path("board/times")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class TimesPages {

  private final SlotSearch search;
  private final CoursePlanning courses;
  private final DayBoard boards;
  private final SideMaker sides;
  private final BookingSide bookings;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  TimesPages(
      SlotSearch search,
      CoursePlanning courses,
      DayBoard boards,
      SideMaker sides,
      BookingSide bookings,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.search = search;
    this.courses = courses;
    this.boards = boards;
    this.sides = sides;
    this.bookings = bookings;
    this.calendar = calendar;
    this.frames = frames;
  }

  /** Times for a new visit; with one of them taken, the form on the board of its day. */
  @POST
  public Response book(MultivaluedMap<String, String> sent) {
    PanelForm form = PanelForm.of(sent);
    Instant taken = sent.containsKey("fix") ? form.fields().instant("start") : null;
    if (taken != null) {
      BoardView board = boards.of(new WallWords(calendar.site().zone()).dayOf(taken));
      return Response.ok(page(board, bookings.of(board, FormView.entered(form.entered()), null)))
          .build();
    }
    return found(sent, this::asNew, bookings::times);
  }

  /** Other times for a visit, as if it were not there. */
  @POST
  @Path("{id}")
  public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    AppointmentId moved = AppointmentId.of(id);
    return found(
        sent,
        fields -> new SlotQuestion.Moved(moved),
        (board, form, times) -> sides.times(board, moved, form, times));
  }

  /** Puts together what stands beside the board. */
  private interface Side {
    SidePanel of(BoardView board, FormView form, SidePanel.Times times);
  }

  private Response found(
      MultivaluedMap<String, String> sent, Function<Fields, SlotQuestion.Visit> visit, Side side) {
    LocalDate shown = Fields.of(sent).date("day");
    BoardView board = boards.of(shown);
    try {
      Fields fields = Fields.of(sent);
      SlotQuestion question =
          SlotsRequest.inPanel(
              fields, visit.apply(fields), Objects.requireNonNullElse(shown, board.today()));
      SidePanel.Times times = SidePanel.Times.of(search.find(question));
      return Response.ok(page(board, side.of(board, FormView.entered(sent), times))).build();
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(board, side.of(board, FormView.refused(sent, problem), SidePanel.Times.REFUSED)));
    }
  }

  /** What the chosen course follows, or the protocol of a new one. */
  private SlotQuestion.Visit asNew(Fields fields) {
    UUID course = fields.id("course");
    UUID patient = fields.id("patient");
    ProtocolId protocol =
        course == null
            ? ProtocolId.of(fields.requiredId("protocol"))
            : courses.get(CourseId.of(course)).protocol();
    return new SlotQuestion.New(
        protocol, patient == null ? null : PatientId.of(patient), EscortRequest.hours(fields));
  }

  private JteModel page(BoardView board, SidePanel side) {
    return Pages.templates()
        .schedulingBoard(
            BoardPage.of(frames.at("board"), board, side, BoardPage.NextFree.NOT_ASKED));
  }
}
