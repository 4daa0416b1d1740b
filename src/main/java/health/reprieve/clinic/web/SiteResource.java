package health.reprieve.clinic.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.Versioned;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The site as JSON. */
@Path("api/site")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SiteResource {

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;

  @Inject
  SiteResource(ClinicCalendar calendar, SiteSetUp setUp) {
    this.calendar = calendar;
    this.setUp = setUp;
  }

  /** The site as JSON; shares in twelfths of a nurse. */
  public record SiteJson(
      UUID id,
      String name,
      String zone,
      int prepTwelfths,
      int startTwelfths,
      int infuseTwelfths,
      int recoverTwelfths,
      int cliniciansNeeded,
      @Nullable Integer startsPerQuarter,
      int lateCancelHours,
      int version)
      implements Versioned {

    static SiteJson of(SiteView site) {
      NurseShares shares = site.shares();
      return new SiteJson(
          site.id().value(),
          site.name(),
          site.zone().getId(),
          shares.prep(),
          shares.start(),
          shares.infuse(),
          shares.recover(),
          site.rules().cliniciansNeeded(),
          site.rules().startsPerQuarter(),
          site.rules().lateCancelHours(),
          site.version());
    }
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public SiteJson site() {
    return SiteJson.of(calendar.site());
  }

  @PUT
  @RolesAllowed("MANAGER")
  public SiteJson change(JsonObject body) {
    SiteRequest request = SiteRequest.of(Fields.of(body));
    return SiteJson.of(
        setUp.changeSite(
            request.version(), request.name(), request.zone(), request.shares(), request.rules()));
  }
}
