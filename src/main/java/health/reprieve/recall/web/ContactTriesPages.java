package health.reprieve.recall.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.recall.ContactLog;
import health.reprieve.recall.ContactsView;
import health.reprieve.recall.domain.ContactReason;
import health.reprieve.recall.domain.ContactTryId;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tries to reach a patient: a page with its form, and a part of the patient's page. */
@Path("contact-tries/of/{patient}")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class ContactTriesPages {

  private final ContactLog log;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Context private UriInfo uri;

  @Inject
  ContactTriesPages(ContactLog log, CurrentStaff current, Frame.Maker frames) {
    this.log = log;
    this.current = current;
    this.frames = frames;
  }

  /** The history alone for a page that includes it. */
  @GET
  public JteModel all(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID id) {
    ContactsView contacts = log.of(PatientId.of(id));
    return partial == null
        ? page(contacts, fresh(contacts))
        : Pages.templates().recallContacts(contacts);
  }

  /** Leads back to where somebody came from: a list, or the patient's page. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@PathParam("patient") UUID id, MultivaluedMap<String, String> form) {
    ContactsView contacts = log.of(PatientId.of(id));
    try {
      UUID made = Ids.forRequest("contact try by " + current.id().value(), form.getFirst("once"));
      log.record(
          ContactTryId.of(made),
          ContactTryRequest.ofForm(PatientId.of(id), Fields.of(form), contacts.words().zone()));
      return Pages.seeOther(
          CalledFrom.of(form.getFirst("back")).path(PatientId.of(id)), Done.SAVED);
    } catch (DomainProblem problem) {
      FormView refused = FormView.refused(form, problem);
      return Pages.refused(ProblemAnswer.status(problem.kind()), page(contacts, refused));
    }
  }

  /** Filled in with now and with what the list that led here is about. */
  private FormView fresh(ContactsView contacts) {
    ZoneId zone = contacts.words().zone();
    Instant minute = contacts.now().truncatedTo(ChronoUnit.MINUTES);
    Fields asked = Fields.of(uri.getQueryParameters());
    ContactReason reason = asked.choice("reason", ContactReason.class);
    asked.refuseIfAny();
    Map<String, @Nullable Object> stored = new HashMap<>();
    stored.put("once", Ids.next());
    stored.put("reason", reason);
    stored.put("back", uri.getQueryParameters().getFirst("back"));
    stored.put("day", minute.atZone(zone).toLocalDate());
    stored.put("time", minute.atZone(zone).toLocalTime());
    return FormView.stored(stored);
  }

  private JteModel page(ContactsView contacts, FormView form) {
    return Pages.templates().recallContactsPage(frames.at("worklist"), contacts, form);
  }
}
