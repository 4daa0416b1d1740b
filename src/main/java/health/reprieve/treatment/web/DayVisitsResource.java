package health.reprieve.treatment.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.VisitReading;
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
import java.util.List;

/** The visits of one local day of the clinic as JSON. */
@Path("api/visits")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class DayVisitsResource {

  private final VisitReading reading;
  private final ClinicCalendar calendar;

  @Context private UriInfo uri;

  @Inject
  DayVisitsResource(VisitReading reading, ClinicCalendar calendar) {
    this.reading = reading;
    this.calendar = calendar;
  }

  @GET
  public List<VisitJson> all() {
    Fields fields = Fields.of(uri.getQueryParameters());
    LocalDate day = fields.date("day");
    fields.refuseIfAny();
    return reading.on(day == null ? calendar.today() : day).stream().map(VisitJson::of).toList();
  }
}
