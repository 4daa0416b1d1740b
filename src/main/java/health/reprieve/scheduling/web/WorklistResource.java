package health.reprieve.scheduling.web;

import health.reprieve.scheduling.StrandedBookings;
import health.reprieve.scheduling.StrandedView;
import health.reprieve.scheduling.domain.Conflict;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The worklist as JSON. */
@Path("api/worklist")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class WorklistResource {

  private final StrandedBookings stranded;

  @Inject
  WorklistResource(StrandedBookings stranded) {
    this.stranded = stranded;
  }

  /** A visit to come that breaks a rule now. */
  public record StrandedJson(
      AppointmentJson appointment, String patientName, String chairName, List<ReasonJson> reasons) {

    static StrandedJson of(StrandedView.Visit visit) {
      return new StrandedJson(
          AppointmentJson.of(visit.entry().appointment()),
          visit.entry().patient().shortName(),
          visit.chairName(),
          visit.reasons().stream().map(ReasonJson::of).toList());
    }
  }

  /** What stands in its way, and when. */
  public record ReasonJson(String code, String words, String from, String to) {

    static ReasonJson of(Conflict conflict) {
      return new ReasonJson(
          conflict.obstacle().code(),
          conflict.words(),
          conflict.when().start().toString(),
          conflict.when().end().toString());
    }
  }

  @GET
  @Path("stranded")
  public List<StrandedJson> stranded() {
    return stranded.all().visits().stream().map(StrandedJson::of).toList();
  }
}
