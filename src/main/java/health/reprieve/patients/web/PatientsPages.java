package health.reprieve.patients.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.AlikePatient;
import health.reprieve.patients.domain.PatientAlike;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finding and registering patients as pages. */
@Path("patients")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class PatientsPages {

  private static final int SHOWN = 20;
  private static final int NEAREST = 5;
  private static final int LONGEST_SEARCH = 200;

  private final PatientRegister register;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  PatientsPages(PatientRegister register, CurrentStaff current, Frame.Maker frames) {
    this.register = register;
    this.current = current;
    this.frames = frames;
  }

  /**
   * What a search found, for the template.
   *
   * @param nearest whether nobody was found and these come nearest
   */
  public record Found(String words, List<PatientView> patients, boolean more, boolean nearest) {}

  @GET
  public JteModel list() {
    return Pages.templates().patientsList(frames.at("patients"), find(""));
  }

  /** The whole page for a form, only the table for a page that asks while one types. */
  @POST
  @Path("search")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public JteModel search(
      @Nullable @HeaderParam("HX-Request") String partial, MultivaluedMap<String, String> form) {
    Found found = find(Objects.requireNonNullElse(form.getFirst("q"), ""));
    if (partial == null) {
      return Pages.templates().patientsList(frames.at("patients"), found);
    }
    return "top".equals(form.getFirst("part"))
        ? Pages.templates().patientsTopFound(found)
        : Pages.templates().patientsFound(found);
  }

  @GET
  @Path("new")
  public JteModel ask() {
    Map<String, @Nullable Object> fresh = new HashMap<>();
    fresh.put("once", UUID.randomUUID());
    return editor(FormView.stored(fresh), List.of());
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response register(MultivaluedMap<String, String> form) {
    try {
      PatientRequest request = PatientRequest.toRegister(Fields.of(form));
      UUID id = Ids.forRequest("patient by " + current.id().value(), form.getFirst("once"));
      PatientView registered =
          register.register(PatientId.of(id), request.details(), request.knowingly());
      return Pages.seeOther("/patients/" + registered.id().value(), Done.ADDED);
    } catch (PatientAlike problem) {
      return refused(form, problem, problem.alike());
    } catch (DomainProblem problem) {
      return refused(form, problem, List.of());
    }
  }

  private Found find(String typed) {
    String words = typed.length() > LONGEST_SEARCH ? typed.substring(0, LONGEST_SEARCH) : typed;
    List<PatientView> found = register.search(words, SHOWN + 1);
    boolean nobody = found.isEmpty() && !words.isBlank();
    return nobody
        ? new Found(words.strip(), register.nearest(words, NEAREST), false, true)
        : new Found(
            words.strip(), found.stream().limit(SHOWN).toList(), found.size() > SHOWN, false);
  }

  private Response refused(
      MultivaluedMap<String, String> form, DomainProblem problem, List<AlikePatient> alike) {
    return Pages.refused(
        ProblemAnswer.status(problem.kind()), editor(FormView.refused(form, problem), alike));
  }

  private JteModel editor(FormView form, List<AlikePatient> alike) {
    return Pages.templates().patientsEdit(frames.at("patients"), null, form, alike);
  }
}
