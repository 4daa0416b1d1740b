package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.recall.RecallDefining;
import health.reprieve.recall.RecallTermsView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The page on which clinicians set the terms of recall; managers may look. */
@Path("setup/recall")
@RequestScoped
@Produces(PageWriter.HTML)
public class RecallTermsPages {

  private final RecallDefining defining;
  private final ClinicCalendar calendar;
  private final Frame.Maker frames;

  @Inject
  RecallTermsPages(RecallDefining defining, ClinicCalendar calendar, Frame.Maker frames) {
    this.defining = defining;
    this.calendar = calendar;
    this.frames = frames;
  }

  @GET
  @RolesAllowed({"CLINICIAN", "MANAGER"})
  public JteModel show() {
    List<RecallTermsView> history = defining.history();
    return page(history, form(history.get(0)));
  }

  @POST
  @RolesAllowed("CLINICIAN")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(MultivaluedMap<String, String> form) {
    try {
      RecallTermsRequest request = RecallTermsRequest.read(Fields.of(form));
      defining.change(form.getFirst("once"), request.version(), request.terms());
      return Pages.seeOther("/setup/recall", Done.SAVED);
    } catch (DomainProblem problem) {
      List<RecallTermsView> history = defining.history();
      FormView refused = FormView.refused(form, problem).beside(() -> form(history.get(0)));
      return Pages.refused(ProblemAnswer.status(problem.kind()), page(history, refused));
    }
  }

  private JteModel page(List<RecallTermsView> history, FormView form) {
    return Pages.templates().recallTerms(frames.at("setup"), history, form, calendar.site().zone());
  }

  private static FormView form(RecallTermsView inForce) {
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("once", Ids.next());
    stored.put("version", inForce.version());
    stored.put("leadDays", inForce.terms().leadDays());
    stored.put("trialSessions", inForce.terms().trialSessions());
    return FormView.stored(stored);
  }
}
