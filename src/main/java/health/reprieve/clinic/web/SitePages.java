package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.SiteView;
import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The site's own page. */
@Path("setup/site")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class SitePages {

  private static final List<String> ZONES =
      ZoneId.getAvailableZoneIds().stream()
          .filter(
              zone ->
                  zone.matches("(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*"))
          .sorted()
          .toList();

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;
  private final Frame.Maker frames;

  @Inject
  SitePages(ClinicCalendar calendar, SiteSetUp setUp, Frame.Maker frames) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.frames = frames;
  }

  @GET
  public JteModel site() {
    return page(stored());
  }

  private FormView stored() {
    SiteView site = calendar.site();
    NurseShares shares = site.shares();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("name", site.name());
    stored.put("zone", site.zone());
    stored.put("prepTwelfths", shares.prep());
    stored.put("startTwelfths", shares.start());
    stored.put("infuseTwelfths", shares.infuse());
    stored.put("recoverTwelfths", shares.recover());
    stored.put("cliniciansNeeded", site.rules().cliniciansNeeded());
    stored.put("startsPerQuarter", site.rules().startsPerQuarter());
    stored.put("lateCancelHours", site.rules().lateCancelHours());
    stored.put("version", site.version());
    return FormView.stored(stored);
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> form) {
    try {
      SiteRequest request = SiteRequest.of(Fields.of(form));
      setUp.changeSite(
          request.version(), request.name(), request.zone(), request.shares(), request.rules());
      return Pages.seeOther("/setup/site", Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(FormView.refused(form, problem).beside(this::stored)));
    }
  }

  private JteModel page(FormView form) {
    return Pages.templates()
        .clinicSite(frames.at("setup"), form, ZONES, ClinicWords.shares(calendar.site().shares()));
  }
}
