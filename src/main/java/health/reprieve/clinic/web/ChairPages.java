package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ChairOutageView;
import health.reprieve.clinic.ChairView;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteSetUp;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the chairs. */
@Path("setup/chairs")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class ChairPages {

  private static final String LIST = "/setup/chairs";
  private static final String NEW = LIST + "/new";

  private final ClinicCalendar calendar;
  private final SiteSetUp setUp;
  private final Frame.Maker frames;

  @Inject
  ChairPages(ClinicCalendar calendar, SiteSetUp setUp, Frame.Maker frames) {
    this.calendar = calendar;
    this.setUp = setUp;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().clinicChairs(frames.at("setup"), calendar.chairs());
  }

  @GET
  @Path("new")
  public JteModel askNew() {
    return page(
        NEW,
        FormView.stored(Map.of("once", Ids.next(), "features", Set.of(ChairFeature.PUMP))),
        List.of());
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      ChairRequest request = ChairRequest.toAdd(Fields.of(form));
      setUp.addChair(
          form.getFirst("once"),
          request.name(),
          request.description(),
          request.equipment(),
          request.position());
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(NEW, FormView.refused(form, problem), problem, List.of());
    }
  }

  @GET
  @Path("{id}")
  public JteModel edit(@PathParam("id") UUID id) {
    ChairView chair = setUp.chair(ChairId.of(id));
    return page(address(id), storedForm(chair), chair.outages());
  }

  private static FormView storedForm(ChairView chair) {
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("name", chair.name());
    stored.put("description", chair.description());
    stored.put("position", chair.position());
    stored.put("kind", chair.kind());
    stored.put("features", chair.features());
    stored.put("closedReason", chair.closedReason());
    stored.put("version", chair.version());
    return FormView.stored(stored);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ChairRequest request = ChairRequest.toChange(Fields.of(form));
      setUp.changeChair(
          ChairId.of(id),
          request.version(),
          request.name(),
          request.description(),
          request.equipment(),
          request.position(),
          request.closedReason());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      ChairView chair = setUp.chair(ChairId.of(id));
      FormView refused = FormView.refused(form, problem).beside(() -> storedForm(chair));
      return refused(address(id), refused, problem, chair.outages());
    }
  }

  private static String address(UUID id) {
    return LIST + "/" + id;
  }

  private Response refused(
      String address, FormView form, DomainProblem problem, List<ChairOutageView> outages) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(address, form, outages));
  }

  private JteModel page(String address, FormView form, List<ChairOutageView> outages) {
    return Pages.templates().clinicChair(frames.at("setup"), address, form, outages);
  }
}
