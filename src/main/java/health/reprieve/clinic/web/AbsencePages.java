package health.reprieve.clinic.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.AbsenceView;
import health.reprieve.clinic.Absences;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.Roster;
import health.reprieve.clinic.domain.AbsenceId;
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

/** The pages of the absences of nurses and clinicians. */
@Path("setup/absences")
@RolesAllowed("MANAGER")
@RequestScoped
@Produces(PageWriter.HTML)
public class AbsencePages {

  private static final String LIST = "/setup/absences";
  private static final String NEW = LIST + "/new";

  private final ClinicCalendar calendar;
  private final Roster roster;
  private final Absences absences;
  private final Frame.Maker frames;

  @Inject
  AbsencePages(ClinicCalendar calendar, Roster roster, Absences absences, Frame.Maker frames) {
    this.calendar = calendar;
    this.roster = roster;
    this.absences = absences;
    this.frames = frames;
  }

  @GET
  public JteModel all() {
    return Pages.templates().clinicAbsences(frames.at("setup"), absences.from(calendar.today()));
  }

  @GET
  @Path("new")
  public JteModel askNew() {
    return page(NEW, FormView.stored(Map.of("once", Ids.next(), "firstDay", calendar.today())));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(MultivaluedMap<String, String> form) {
    try {
      AbsenceRequest request = AbsenceRequest.toAdd(Fields.of(form));
      absences.add(form.getFirst("once"), request.staff(), request.span(), request.reason());
      return Pages.seeOther(LIST, Done.ADDED);
    } catch (DomainProblem problem) {
      return refused(NEW, FormView.refused(form, problem), problem);
    }
  }

  @GET
  @Path("{id}")
  public JteModel edit(@PathParam("id") UUID id) {
    return page(address(id), stored(id));
  }

  private FormView stored(UUID id) {
    AbsenceView absence = absences.get(AbsenceId.of(id));
    Map<String, @Nullable Object> stored = SpanFields.stored(absence.span());
    stored.put("staff", absence.person().value());
    stored.put("reason", absence.reason());
    stored.put("version", absence.version());
    return FormView.stored(stored);
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      AbsenceRequest request = AbsenceRequest.toChange(Fields.of(form));
      absences.change(
          AbsenceId.of(id), request.version(), request.staff(), request.span(), request.reason());
      return Pages.seeOther(LIST, Done.SAVED);
    } catch (DomainProblem problem) {
      return refused(
          address(id), FormView.refused(form, problem).beside(() -> stored(id)), problem);
    }
  }

  @POST
  @Path("{id}/remove")
  public Response remove(@PathParam("id") UUID id) {
    absences.remove(AbsenceId.of(id));
    return Pages.seeOther(LIST, Done.REMOVED);
  }

  private static String address(UUID id) {
    return LIST + "/" + id;
  }

  private Response refused(String address, FormView form, DomainProblem problem) {
    return Pages.refused(ProblemAnswer.status(problem.kind()), page(address, form));
  }

  private JteModel page(String address, FormView form) {
    return Pages.templates()
        .clinicAbsence(frames.at("setup"), address, form, ClinicWords.people(roster.people()));
  }
}
