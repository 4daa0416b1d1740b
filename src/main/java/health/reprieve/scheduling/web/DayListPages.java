package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;

/** The visits of a day as a list, to be printed and carried about. */
@Path("board/list")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class DayListPages {

  private final DayBoard boards;
  private final SideMaker sides;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  DayListPages(DayBoard boards, SideMaker sides, Frame.Maker frames) {
    this.boards = boards;
    this.sides = sides;
    this.frames = frames;
  }

  @GET
  public JteModel list() {
    Fields asked = Fields.of(uri.getQueryParameters());
    LocalDate day = asked.date("day");
    asked.refuseIfAny();
    BoardView board = boards.of(day);
    return Pages.templates()
        .schedulingList(
            BoardPage.of(
                frames.at("board"), board, sides.day(board), BoardPage.NextFree.NOT_ASKED));
  }
}
