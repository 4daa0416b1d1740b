package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ChairOutageView;
import health.reprieve.clinic.ChairOutages;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.platform.Ids;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the times at which a chair is out of service. */
@Path("setup/chairs/{id}/outages")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class OutagePages {

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;
  private final ChairOutages outages;
  private final Frame.Maker frames;

  @Inject
  OutagePages(ClinicCalendar calendar, SiteSetUp setUp, ChairOutages outages, Frame.Maker frames) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.outages = outages;
    this.frames = frames;
  }

  @GET
  @Path("new")
  public JteModel askNew(@PathParam("id") UUID chair) {
    return page(
        chair, "new", FormView.stored(Map.of("once", Ids.next(), "firstDay", calendar.today())));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@PathParam("id") UUID chair, MultivaluedMap<String, String> form) {
    try {
      OutageRequest request = OutageRequest.toAdd(Fields.of(form));
      outages.add(form.getFirst("once"), ChairId.of(chair), request.span(), request.reason());
      return Pages.seeOther(chairPage(chair), Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(chair, "new", FormView.refused(form, problem), problem);
    }
  }

  @GET
  @Path("{outage}")
  public JteModel edit(@PathParam("id") UUID chair, @PathParam("outage") UUID id) {
    return page(chair, id.toString(), stored(chair, id));
  }

  private FormView stored(UUID chair, UUID id) {
    ChairOutageView outage = outages.get(ChairId.of(chair), OutageId.of(id));
    Map<String, @Nullable Object> stored = SpanFields.stored(outage.span());
    stored.put("reason", outage.reason());
    stored.put("version", outage.version());
    return FormView.stored(stored);
  }

  @POST
  @Path("{outage}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("id") UUID chair,
      @PathParam("outage") UUID id,
      MultivaluedMap<String, String> form) {
    try {
      OutageRequest request = OutageRequest.toChange(Fields.of(form));
      outages.change(
          ChairId.of(chair), OutageId.of(id), request.version(), request.span(), request.reason());
      return Pages.seeOther(chairPage(chair), Done.SAVED);
    } catch (DomainProblem problem) {
      FormView refused = FormView.refused(form, problem).beside(() -> stored(chair, id));
      return refused(chair, id.toString(), refused, problem);
    }
  }

  @POST
  @Path("{outage}/remove")
  public Response remove(@PathParam("id") UUID chair, @PathParam("outage") UUID id) {
    outages.remove(ChairId.of(chair), OutageId.of(id));
    return Pages.seeOther(chairPage(chair), Done.REMOVED);
  }

  private static String chairPage(UUID chair) {
    return "/setup/chairs/" + chair;
  }

  private Response refused(UUID chair, String last, FormView form, DomainProblem problem) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(chair, last, form));
  }

  private JteModel page(UUID chair, String last, FormView form) {
    String name = setUp.chair(ChairId.of(chair)).name();
    return Pages.templates()
        .clinicOutage(
            frames.at("setup"),
            name,
            chairPage(chair),
            chairPage(chair) + "/outages/" + last,
            form);
  }
}
