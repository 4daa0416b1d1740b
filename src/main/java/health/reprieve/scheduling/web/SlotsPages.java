package health.reprieve.scheduling.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.scheduling.SlotSearch;
import health.reprieve.scheduling.domain.WallWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;

/** Free times as a part of another page, each a link to the board with the place filled in. */
@Path("slots")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class SlotsPages {

  private final SlotSearch search;
  private final ClinicCalendar calendar;

  @Context private UriInfo uri;

  @Inject
  SlotsPages(SlotSearch search, ClinicCalendar calendar) {
    this.search = search;
    this.calendar = calendar;
  }

  @GET
  public JteModel part() {
    Fields fields = Fields.of(uri.getQueryParameters());
    String moved = fields.text("moved", 40);
    String protocol = fields.text("protocol", 40);
    return Pages.templates()
        .schedulingSlots(
            search.find(SlotsRequest.of(fields, calendar.today())),
            new WallWords(calendar.site().zone()),
            moved == null ? "" : moved,
            protocol == null ? "" : protocol);
  }
}
