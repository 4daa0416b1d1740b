package health.reprieve.outcomes.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.Reassessing;
import health.reprieve.outcomes.ReliefDefining;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefTerms;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The page on which clinicians say what relief is; managers may look. */
@Path("setup/definition")
@RequestScoped
@Produces(PageWriter.HTML)
public class ReliefDefinitionPages {

  private final ReliefDefining defining;
  private final Reassessing reassessing;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  ReliefDefinitionPages(
      ReliefDefining defining,
      Reassessing reassessing,
      ClinicCalendar calendar,
      Frame.Maker frames) {
    this.defining = defining;
    this.reassessing = reassessing;
    this.calendar = calendar;
    this.frames = frames;
  }

  @GET
  @RolesAllowed({"CLINICIAN", "MANAGER"})
  public JteModel show() {
    List<ReliefDefinitionView> history = defining.history();
    return page(history, form(history.get(0)));
  }

  @POST
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> form) {
    try {
      ReliefDefinitionRequest request = ReliefDefinitionRequest.read(Fields.of(form));
      defining.change(form.getFirst("once"), request.version(), request.terms());
      return Pages.seeOther("/setup/definition", Done.SAVED);
    } catch (DomainProblem problem) {
      List<ReliefDefinitionView> history = defining.history();
      FormView refused = FormView.refused(form, problem).beside(() -> form(history.get(0)));
      return Pages.refused(ProblemAnswer.status(problem.kind()), page(history, refused));
    }
  }

  private JteModel page(List<ReliefDefinitionView> history, FormView form) {
    return Pages.templates()
        .outcomesDefinition(
            frames.at("setup"), history, reassessing.progress(), form, calendar.site().zone());
  }

  private static FormView form(ReliefDefinitionView inForce) {
    ReliefTerms terms = inForce.terms();
    return FormView.stored(
        Map.ofEntries(
            Map.entry("once", Ids.next()),
            Map.entry("version", inForce.version()),
            Map.entry("reliefPercent", terms.reliefPercent()),
            Map.entry("confirmations", terms.confirmations()),
            Map.entry("onsetHours", terms.onsetHours()),
            Map.entry("minimumBaseline", terms.minimumBaseline()),
            Map.entry("moodResponsePercent", terms.mood().responsePercent()),
            Map.entry("moodConfirmations", terms.mood().confirmations()),
            Map.entry("moodWindowDays", terms.mood().windowDays()),
            Map.entry("smallestCell", terms.smallestCell()),
            Map.entry("smallestExportCell", terms.smallestExportCell())));
  }
}
