package health.reprieve.notices.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.notices.NoticeList;
import health.reprieve.notices.NoticePile;
import health.reprieve.notices.NoticeView;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** The page of what was sent, what waits and what did not arrive. */
@Path("notices")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class NoticesPages {

  private static final int SHOWN = 50;

  private final NoticeList notices;
  private final Frame.Maker frames;

  @Inject
  NoticesPages(NoticeList notices, Frame.Maker frames) {
    this.notices = notices;
    this.frames = frames;
  }

  /**
   * What the page shows.
   *
   * @param page from 1 on
   * @param more whether another page follows
   */
  public record Shown(
      NoticePile pile, int page, List<NoticeRow> rows, boolean more, long undelivered) {}

  @GET
  public JteModel pile(
      @DefaultValue("waiting") @QueryParam("pile") String asked,
      @DefaultValue("1") @QueryParam("page") String number) {
    NoticePile pile = pile(asked);
    int page = number.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(number) : 1;
    List<NoticeView> found = notices.of(pile, (page - 1) * SHOWN, SHOWN + 1);
    Frame frame = frames.at("notices");
    List<NoticeRow> rows =
        found.stream().limit(SHOWN).map(notice -> NoticeRow.of(notice, frame.zone())).toList();
    return Pages.templates()
        .noticesList(
            frame, new Shown(pile, page, rows, found.size() > SHOWN, notices.undelivered()));
  }

  @POST
  @Path("{id}/resend")
  public Response resend(@PathParam("id") UUID id) {
    notices.resend(NoticeId.of(id));
    return Pages.seeOther("/notices", Done.GOES_OUT);
  }

  /** The notices of one patient, to be shown on another page. */
  @GET
  @Path("of/{patient}")
  public JteModel ofPatient(@PathParam("patient") UUID patient) {
    Frame frame = frames.at("patients");
    return Pages.templates()
        .noticesOfPatient(
            notices.ofPerson(patient, 10).stream()
                .map(notice -> NoticeRow.of(notice, frame.zone()))
                .toList());
  }

  private static NoticePile pile(String asked) {
    for (NoticePile pile : NoticePile.values()) {
      if (pile.name().equals(asked.toUpperCase(Locale.ROOT))) {
        return pile;
      }
    }
    return NoticePile.WAITING;
  }
}
