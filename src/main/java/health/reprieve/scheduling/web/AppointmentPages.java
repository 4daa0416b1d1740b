package health.reprieve.scheduling.web;

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
import health.reprieve.scheduling.AppointmentBooking;
import health.reprieve.scheduling.AppointmentKeeping;
import health.reprieve.scheduling.AppointmentView;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.VisitReadiness;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.SlotRefused;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is done with appointments from the board's side panel. A refusal brings the board back with
 * what was entered and every reason.
 */
@Path("appointments")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class AppointmentPages {

  private final AppointmentBooking booking;
  private final AppointmentKeeping keeping;
  private final VisitReadiness readiness;
  private final DayBoard boards;
  private final SideMaker sides;
  private final BookingSide bookings;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  AppointmentPages(
      AppointmentBooking booking,
      AppointmentKeeping keeping,
      VisitReadiness readiness,
      DayBoard boards,
      SideMaker sides,
      BookingSide bookings,
      ClinicCalendar calendar,
      CurrentStaff current,
      Frame.Maker frames) {
    this.booking = booking;
    this.keeping = keeping;
    this.readiness = readiness;
    this.boards = boards;
    this.sides = sides;
    this.bookings = bookings;
    this.calendar = calendar;
    this.current = current;
    this.frames = frames;
  }

  @POST
  public Response book(MultivaluedMap<String, String> sent) {
    PanelForm form = PanelForm.of(sent);
    return act(
        Done.BOOKED,
        () -> {
          Fields fields = form.fields();
          BookingRequest request = BookingRequest.of(fields);
          UUID id =
              Ids.forRequest("appointment by " + current.id().value(), fields.text("once", 100));
          return booking.book(request.order(AppointmentId.of(id)));
        },
        problem -> {
          BoardView board = boards.of(day(sent));
          return page(board, bookings.of(board, form.refused(problem), refused(problem)));
        });
  }

  /** The form again with the patients that were found, or with the one that was chosen. */
  @POST
  @Path("find")
  public JteModel find(MultivaluedMap<String, String> sent) {
    MultivaluedMap<String, String> form = new MultivaluedHashMap<>(sent);
    String chosen = form.getFirst("choose");
    if (chosen != null) {
      form.putSingle("patient", chosen);
      form.remove("course");
    }
    BoardView board = boards.of(day(form));
    return page(board, bookings.of(board, FormView.entered(form), null));
  }

  /** The patients found by what is being typed. */
  @POST
  @Path("matches")
  public JteModel matches(MultivaluedMap<String, String> form) {
    String who = Fields.of(form).text("who", 200);
    return Pages.templates()
        .schedulingMatches(who == null ? "" : who, bookings.matches(who == null ? "" : who));
  }

  /** Moves a visit; the page that it leads to can take that back. */
  @POST
  @Path("{id}/move")
  public Response move(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    PanelForm form = PanelForm.of(sent);
    try {
      Fields fields = form.fields();
      UUID wasChair = fields.id("wasChair");
      Instant wasStart = fields.instant("wasStart");
      MoveRequest request = MoveRequest.of(fields);
      UUID once =
          Ids.forRequest("move of " + id + " by " + current.id().value(), fields.text("once", 100));
      AppointmentView moved = booking.move(request.order(AppointmentId.of(id), once));
      String address = BoardAddress.pick(dayOf(moved), moved.id());
      boolean back = wasChair != null && wasStart != null;
      return Pages.seeOther(
          back ? address + "&wasChair=" + wasChair + "&wasStart=" + wasStart : address, Done.MOVED);
    } catch (DomainProblem problem) {
      return refusedPage(problem, picked(id, form, problem, "move"));
    }
  }

  /** Says whether one of consent, fasting, escort and screening stands. */
  @POST
  @Path("{id}/readiness")
  public Response ready(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.SAVED,
        () -> {
          ReadinessRequest request = ReadinessRequest.ofForm(form);
          return readiness.say(
              AppointmentId.of(id), request.version(), request.gate(), request.stands());
        },
        problem -> picked(id, form, problem, ""));
  }

  /** Says what the chair must have. */
  @POST
  @Path("{id}/features")
  public Response need(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.SAVED,
        () -> {
          FeaturesRequest request = FeaturesRequest.of(Fields.of(form));
          return keeping.need(AppointmentId.of(id), request.version(), request.features());
        },
        problem -> picked(id, form, problem, ""));
  }

  /** Says when somebody can take the patient home. */
  @POST
  @Path("{id}/escort")
  public Response escort(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.SAVED,
        () -> {
          EscortRequest request = EscortRequest.of(Fields.of(form));
          return keeping.escort(AppointmentId.of(id), request.version(), request.hours());
        },
        problem -> picked(id, form, problem, "escort"));
  }

  @POST
  @Path("{id}/cancel")
  public Response cancel(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.CANCELLED,
        () -> {
          CancelRequest request = CancelRequest.of(Fields.of(form));
          return keeping.cancel(
              AppointmentId.of(id), request.version(), request.by(), request.reason());
        },
        problem -> picked(id, form, problem, "cancel"));
  }

  /** Puts a visit off without a new time. */
  @POST
  @Path("{id}/defer")
  public Response defer(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.DEFERRED,
        () -> {
          Fields fields = Fields.of(form);
          String why = fields.requiredText("why", 200);
          int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
          fields.refuseIfAny();
          return keeping.defer(AppointmentId.of(id), version, why);
        },
        problem -> picked(id, form, problem, "defer"));
  }

  /** The clinic agrees to a visit that was asked for. */
  @POST
  @Path("{id}/accept")
  public Response accept(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.ACCEPTED,
        () -> keeping.accept(AppointmentId.of(id), version(form)),
        problem -> picked(id, form, problem, ""));
  }

  @POST
  @Path("{id}/confirm")
  public Response confirm(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.CONFIRMED,
        () -> keeping.confirm(AppointmentId.of(id), version(form)),
        problem -> picked(id, form, problem, ""));
  }

  @POST
  @Path("{id}/check-in")
  public Response checkIn(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.CHECKED_IN,
        () -> keeping.checkIn(AppointmentId.of(id), version(form)),
        problem -> picked(id, form, problem, ""));
  }

  @POST
  @Path("{id}/undo-check-in")
  public Response undoCheckIn(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.CHECK_IN_UNDONE,
        () -> keeping.undoCheckIn(AppointmentId.of(id), version(form)),
        problem -> picked(id, form, problem, ""));
  }

  @POST
  @Path("{id}/no-show")
  public Response miss(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    return act(
        Done.MISSED,
        () -> keeping.miss(AppointmentId.of(id), version(form)),
        problem -> picked(id, form, problem, ""));
  }

  /** A part of the patient's page: what is still to come. */
  @GET
  @Path("of/{patient}")
  @Consumes(MediaType.WILDCARD)
  public JteModel coming(@PathParam("patient") UUID patient) {
    return Pages.templates()
        .schedulingComing(patient.toString(), keeping.coming(PatientId.of(patient)), words());
  }

  private Response act(
      Done what, Supplier<AppointmentView> deed, Function<DomainProblem, JteModel> pageOfRefusal) {
    try {
      AppointmentView done = deed.get();
      return Pages.seeOther(BoardAddress.pick(dayOf(done), done.id()), what);
    } catch (DomainProblem problem) {
      return refusedPage(problem, pageOfRefusal.apply(problem));
    }
  }

  private static Response refusedPage(DomainProblem problem, JteModel page) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page);
  }

  private JteModel picked(
      UUID id, MultivaluedMap<String, String> form, DomainProblem problem, String open) {
    return picked(id, new PanelForm(form), problem, open);
  }

  private JteModel picked(UUID id, PanelForm form, DomainProblem problem, String open) {
    BoardView board = boards.of(day(form.entered()));
    return page(
        board,
        sides.pick(board, AppointmentId.of(id), form.refused(problem), refused(problem), open));
  }

  private JteModel page(BoardView board, SidePanel side) {
    return Pages.templates()
        .schedulingBoard(
            BoardPage.of(frames.at("board"), board, side, BoardPage.NextFree.NOT_ASKED));
  }

  private static @Nullable SlotRefused refused(DomainProblem problem) {
    return problem instanceof SlotRefused slot ? slot : null;
  }

  private static @Nullable LocalDate day(MultivaluedMap<String, String> form) {
    return Fields.of(form).date("day");
  }

  private static int version(MultivaluedMap<String, String> form) {
    Fields fields = Fields.of(form);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return version;
  }

  private LocalDate dayOf(AppointmentView appointment) {
    return words().dayOf(appointment.plan().start());
  }

  private WallWords words() {
    return new WallWords(calendar.site().zone());
  }
}
