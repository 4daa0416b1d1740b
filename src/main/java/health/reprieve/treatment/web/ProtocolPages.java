package health.reprieve.treatment.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.ProtocolId;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The pages of the protocols. */
@Path("setup/protocols")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class ProtocolPages {

  private static final String LIST = "/setup/protocols";

  private final ProtocolSetUp setUp;
  private final Frame.Maker frames;

  @Inject
  ProtocolPages(ProtocolSetUp setUp, Frame.Maker frames) {
    this.setUp = setUp;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().treatmentProtocols(frames.at("setup"), setUp.all());
  }

  @GET
  @Path("new")
  @RolesAllowed("CLINICIAN")
  public JteModel askNew() {
    return newPage(FormView.stored(Map.of("once", Ids.next())));
  }

  @POST
  @Path("new")
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      ProtocolPlanRequest plan = ProtocolPlanRequest.toAdd(fields);
      ProtocolDoseRequest dose = ProtocolDoseRequest.toAdd(fields);
      setUp.add(
          form.getFirst("once"),
          plan.name(),
          plan.phases(),
          plan.series(),
          plan.needs(),
          dose.dose(),
          dose.limits());
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), newPage(FormView.refused(form, problem)));
    }
  }

  @GET
  @Path("{id}")
  public JteModel one(@PathParam("id") UUID id) {
    ProtocolView protocol = setUp.get(ProtocolId.of(id));
    return page(protocol, FormView.stored(stored(protocol)));
  }

  @POST
  @Path("{id}")
  @RolesAllowed("MANAGER")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response plan(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ProtocolPlanRequest plan = ProtocolPlanRequest.toChange(Fields.of(form));
      setUp.plan(
          ProtocolId.of(id),
          plan.version(),
          plan.name(),
          plan.phases(),
          plan.series(),
          plan.needs(),
          plan.active());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return refused(id, form, problem);
    }
  }

  @POST
  @Path("{id}/dose")
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response order(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ProtocolDoseRequest order = ProtocolDoseRequest.toChange(Fields.of(form));
      setUp.order(ProtocolId.of(id), order.version(), order.dose(), order.limits());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return refused(id, form, problem);
    }
  }

  private Response refused(UUID id, MultivaluedMap<String, String> form, DomainProblem problem) {
    ProtocolView protocol = setUp.get(ProtocolId.of(id));
    FormView refused =
        FormView.refused(form, problem).beside(() -> FormView.stored(stored(protocol)));
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(protocol, refused));
  }

  private JteModel page(ProtocolView protocol, FormView form) {
    return Pages.templates().treatmentProtocol(frames.at("setup"), protocol, form);
  }

  private JteModel newPage(FormView form) {
    return Pages.templates().treatmentNewProtocol(frames.at("setup"), form);
  }

  private static Map<String, @Nullable Object> stored(ProtocolView protocol) {
    PhaseLengths phases = protocol.phases();
    DoseLimits limits = protocol.limits();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("name", protocol.name());
    stored.put("prepMinutes", phases.prep());
    stored.put("startMinutes", phases.start());
    stored.put("infusionMinutes", phases.infusion());
    stored.put("recoveryMinutes", phases.recovery());
    stored.put("turnoverMinutes", phases.turnover());
    stored.put("sessions", protocol.sessions());
    stored.put("gapMinDays", protocol.gapMinDays());
    stored.put("gapMaxDays", protocol.gapMaxDays());
    stored.put("consecutiveWeekdays", protocol.consecutiveWeekdays());
    stored.put("features", protocol.needs());
    stored.put("active", protocol.active());
    stored.put("dose", ProtocolWords.number(protocol.dose()));
    stored.put("unit", protocol.unit());
    stored.put("rateWarnBelow", ProtocolWords.number(limits.warnBelow()));
    stored.put("rateWarnAbove", ProtocolWords.number(limits.warnAbove()));
    stored.put("rateRefuseAbove", ProtocolWords.number(limits.refuseAbove()));
    stored.put("version", protocol.version());
    return stored;
  }
}
