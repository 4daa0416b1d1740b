package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.outcomes.DiaryPlanView;
import health.reprieve.outcomes.DiaryPlanning;
import health.reprieve.outcomes.domain.AskingPlan;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
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
import java.util.Map;
import java.util.UUID;

/** The pages on which clinician and manager say when patients are asked. */
@Path("setup/diaries")
@RolesAllowed({"CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class DiaryPlanPages {

  private final DiaryPlanning planning;
  private final Frame.Maker frames;

  @Inject
  DiaryPlanPages(DiaryPlanning planning, Frame.Maker frames) {
    this.planning = planning;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().outcomesDiaryPlans(frames.at("setup"), planning.all());
  }

  @GET
  @Path("{protocol}")
  public JteModel edit(@PathParam("protocol") UUID protocol) {
    DiaryPlanView view = planning.get(ProtocolId.of(protocol));
    return page(view, stored(view));
  }

  private static FormView stored(DiaryPlanView view) {
    return FormView.stored(
        Map.of(
            "daysBefore", AskingPlan.text(view.plan().before()),
            "daysAfter", AskingPlan.text(view.plan().after()),
            "followUps", AskingPlan.text(view.plan().followUps()),
            "asksAt", view.plan().at(),
            "version", view.version()));
  }

  @POST
  @Path("{protocol}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("protocol") UUID protocol, MultivaluedMap<String, String> form) {
    try {
      DiaryPlanRequest request = DiaryPlanRequest.of(Fields.of(form));
      planning.change(ProtocolId.of(protocol), request.version(), request.plan());
      return Pages.seeOther("/setup/diaries", Done.SAVED);
    } catch (DomainProblem problem) {
      DiaryPlanView view = planning.get(ProtocolId.of(protocol));
      FormView refused = FormView.refused(form, problem).beside(() -> stored(view));
      return Pages.refused(ProblemAnswer.status(problem.kind()), page(view, refused));
    }
  }

  private JteModel page(DiaryPlanView view, FormView form) {
    return Pages.templates().outcomesDiaryPlan(frames.at("setup"), view, form);
  }
}
