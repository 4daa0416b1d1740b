package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.DayBoard;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;

/** The day board as JSON. */
@Path("api/board")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BoardResource {

  private final DayBoard board;

  @Context private UriInfo uri;

  @Inject
  BoardResource(DayBoard board) {
    this.board = board;
  }

  @GET
  public BoardJson day() {
    Fields fields = Fields.of(uri.getQueryParameters());
    LocalDate day = fields.date("day");
    fields.refuseIfAny();
    return BoardJson.of(board.of(day));
  }
}
