package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.MoveCheckView;
import health.reprieve.scheduling.MoveChecking;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.WallWords;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** The board with a visit and a place that it could move to: what speaks against it, what fits. */
@Path("board/moves")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class MoveCheckPages {

  private final MoveChecking checking;
  private final DayBoard boards;
  private final SideMaker sides;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  MoveCheckPages(
      MoveChecking checking,
      DayBoard boards,
      SideMaker sides,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.checking = checking;
    this.boards = boards;
    this.sides = sides;
    this.calendar = calendar;
    this.frames = frames;
  }

  /**
   * Looks, and changes nothing. The board is that of the day of the place.
   *
   * @throws InvalidRequest if the chair is missing, or both start and day
   */
  @POST
  @Path("{id}")
  public JteModel look(@PathParam("id") UUID id, MultivaluedMap<String, String> sent) {
    PanelForm form = PanelForm.of(sent);
    AppointmentId appointment = AppointmentId.of(id);
    MoveCheckView check = check(appointment, form.fields());
    Instant start = check.plan().start();
    form.entered().putSingle("start", start.toString());
    BoardView board = boards.of(new WallWords(calendar.site().zone()).dayOf(start));
    SidePanel side = sides.check(board, appointment, FormView.entered(form.entered()), check);
    return Pages.templates()
        .schedulingBoard(
            BoardPage.of(frames.at("board"), board, side, BoardPage.NextFree.NOT_ASKED));
  }

  /** At a start, or on a day at the time that the visit has. */
  private MoveCheckView check(AppointmentId appointment, Fields fields) {
    ChairId chair = ChairId.of(fields.requiredId("chair"));
    LocalDate on = fields.date("on");
    if (on == null) {
      Instant start = fields.requiredInstant("start");
      fields.refuseIfAny();
      return checking.of(appointment, chair, start);
    }
    fields.refuseIfAny();
    return checking.of(appointment, chair, on);
  }
}
