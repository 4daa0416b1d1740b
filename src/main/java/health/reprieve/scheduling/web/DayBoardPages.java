package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.Ids;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.DayBoard;
import health.reprieve.scheduling.SlotSearch;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.NothingFree;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The day board. What stands beside it is named in the address, so that every state is a link. */
@Path("board")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class DayBoardPages {

  private final DayBoard boards;
  private final SlotSearch search;
  private final SideMaker sides;
  private final BookingSide bookings;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  DayBoardPages(
      DayBoard boards,
      SlotSearch search,
      SideMaker sides,
      BookingSide bookings,
      Frame.Maker frames) {
    this.boards = boards;
    this.search = search;
    this.sides = sides;
    this.bookings = bookings;
    this.frames = frames;
  }

  @GET
  public JteModel day() {
    Fields asked = Fields.of(uri.getQueryParameters());
    LocalDate day = asked.date("day");
    UUID pick = asked.id("pick");
    UUID protocol = asked.id("protocol");
    boolean book = asked.text("book", 1) != null;
    FormView form = book || pick != null ? prefilled(asked, book) : FormView.empty();
    asked.refuseIfAny();
    BoardView board = boards.of(day);
    SidePanel side =
        pick != null
            ? picked(board, AppointmentId.of(pick), form)
            : book ? bookings.of(board, form, null) : sides.day(board);
    BoardPage.NextFree next =
        protocol == null || book ? BoardPage.NextFree.NOT_ASKED : nextFree(board, protocol);
    return Pages.templates().schedulingBoard(BoardPage.of(frames.at("board"), board, side, next));
  }

  /** A chair and a start in the address are where the visit could go. */
  private SidePanel picked(BoardView board, AppointmentId id, FormView form) {
    boolean somewhere = !form.value("start").isEmpty();
    boolean move = somewhere || uri.getQueryParameters().containsKey("move");
    return sides.pick(board, id, form, null, move ? "move" : "");
  }

  /** The form beside the board as the address says: a chair, a time, a patient and their course. */
  private FormView prefilled(Fields asked, boolean book) {
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("chair", asked.id("chair"));
    stored.put("start", asked.instant("at"));
    if (!book) {
      stored.put("wasChair", asked.id("wasChair"));
      stored.put("wasStart", asked.instant("wasStart"));
    } else {
      stored.put("once", Ids.next());
      stored.put("patient", asked.id("patient"));
      stored.put("protocol", asked.id("protocol"));
      stored.put("reportGroup", asked.text("reportGroup", 20));
    }
    if (uri.getQueryParameters().containsKey("course")) {
      stored.put("course", asked.id("course"));
    }
    return FormView.stored(stored);
  }

  private BoardPage.NextFree nextFree(BoardView board, UUID protocol) {
    Instant midnight = board.day().atStartOfDay(board.words().zone()).toInstant();
    try {
      return new BoardPage.NextFree(
          protocol.toString(),
          search.nextFree(ProtocolId.of(protocol), midnight, null, Set.of()),
          "");
    } catch (NothingFree nothing) {
      return new BoardPage.NextFree(protocol.toString(), null, "Nothing in two weeks");
    }
  }
}
