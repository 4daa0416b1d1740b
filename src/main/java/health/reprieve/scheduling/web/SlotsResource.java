package health.reprieve.scheduling.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.SlotSearch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

/** Free times over several days as JSON. */
@Path("api/slots")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SlotsResource {

  private final SlotSearch search;
  private final ClinicCalendar calendar;

  @Context private UriInfo uri;

  @Inject
  SlotsResource(SlotSearch search, ClinicCalendar calendar) {
    this.search = search;
    this.calendar = calendar;
  }

  @GET
  public List<FreeSlotJson> all() {
    return search
        .find(SlotsRequest.of(Fields.of(uri.getQueryParameters()), calendar.today()))
        .stream()
        .map(FreeSlotJson::of)
        .toList();
  }
}
