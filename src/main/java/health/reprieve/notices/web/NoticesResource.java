package health.reprieve.notices.web;

import health.reprieve.notices.NoticeList;
import health.reprieve.notices.NoticePile;
import health.reprieve.notices.domain.NoticeId;
import health.reprieve.platform.web.Fields;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Notices as JSON. */
@Path("api/notices")
@RolesAllowed({"FRONT_DESK", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class NoticesResource {

  private static final int MOST = 500;
  private static final int USUAL = 100;

  private final NoticeList notices;

  @Inject
  NoticesResource(NoticeList notices) {
    this.notices = notices;
  }

  @GET
  public List<NoticeJson> pile(@Context UriInfo uri) {
    Fields query = Fields.of(uri.getQueryParameters());
    NoticePile pile = query.requiredChoice("pile", NoticePile.class);
    Integer from = query.integer("from", 0, Integer.MAX_VALUE - MOST);
    Integer most = query.integer("most", 1, MOST);
    query.refuseIfAny();
    return notices
        .of(pile, Objects.requireNonNullElse(from, 0), Objects.requireNonNullElse(most, USUAL))
        .stream()
        .map(NoticeJson::of)
        .toList();
  }

  @GET
  @Path("of/{patient}")
  public List<NoticeJson> ofPatient(@PathParam("patient") UUID patient) {
    return notices.ofPerson(patient, USUAL).stream().map(NoticeJson::of).toList();
  }

  @GET
  @Path("{id}")
  public NoticeJson one(@PathParam("id") UUID id) {
    return NoticeJson.of(notices.get(NoticeId.of(id)));
  }

  @POST
  @Path("{id}/resend")
  public NoticeJson resend(@PathParam("id") UUID id) {
    return NoticeJson.of(notices.resend(NoticeId.of(id)));
  }
}
