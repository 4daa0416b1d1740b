package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.WeekBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;

/** A week of the board at a glance. */
@Path("board/week")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class WeekBoardPages {

  private final WeekBoard board;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  WeekBoardPages(WeekBoard board, Frame.Maker frames) {
    this.board = board;
    this.frames = frames;
  }

  @GET
  public JteModel week() {
    Fields asked = Fields.of(uri.getQueryParameters());
    LocalDate from = asked.date("from");
    asked.refuseIfAny();
    return Pages.templates().schedulingWeek(new WeekPage(frames.at("board"), board.of(from)));
  }
}
