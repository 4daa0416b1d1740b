package health.reprieve.patients.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientConditions;
import health.reprieve.patients.PatientFile;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ConditionId;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One patient with conditions and intake as a page; other features' parts load by their address.
 */
@Path("patients/{id: [0-9a-fA-F-]{36}}")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
@RequestScoped
@Produces(PageWriter.HTML)
public class PatientFilePages {

  private final PatientFile file;
  private final PatientRegister register;
  private final PatientConditions conditions;
  private final ConditionCatalogue catalogue;
  private final Frame.Maker frames;

  @Inject
  PatientFilePages(
      PatientFile file,
      PatientRegister register,
      PatientConditions conditions,
      ConditionCatalogue catalogue,
      Frame.Maker frames) {
    this.file = file;
    this.register = register;
    this.conditions = conditions;
    this.catalogue = catalogue;
    this.frames = frames;
  }

  @GET
  public JteModel open(@PathParam("id") UUID id) {
    return page(id, FormView.empty());
  }

  @GET
  @Path("edit")
  public JteModel edit(@PathParam("id") UUID id) {
    return editor(id, stored(id));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      PatientRequest request = PatientRequest.toChange(Fields.of(form));
      register.change(PatientId.of(id), request.version(), request.details());
      return back(id, Done.SAVED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          editor(id, FormView.refused(form, problem).beside(() -> stored(id))));
    }
  }

  @POST
  @Path("conditions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response add(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      ConditionRequest request = ConditionRequest.ofChoice(Fields.of(form));
      conditions.add(
          ConditionId.of(Ids.next()),
          PatientId.of(id),
          request.group(),
          request.code(),
          request.since());
      return back(id, Done.ADDED);
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), page(id, FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("conditions/{condition}/remove")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response remove(@PathParam("id") UUID id, @PathParam("condition") UUID condition) {
    conditions.remove(PatientId.of(id), ConditionId.of(condition));
    return back(id, Done.REMOVED);
  }

  private JteModel page(UUID id, FormView form) {
    return Pages.templates()
        .patientsFile(
            frames.at("patients"),
            file.open(PatientId.of(id)),
            catalogue.all().stream().filter(ReportGroupView::active).toList(),
            form);
  }

  private JteModel editor(UUID id, FormView form) {
    return Pages.templates().patientsEdit(frames.at("patients"), id, form, List.of());
  }

  private FormView stored(UUID id) {
    PatientView patient = register.get(PatientId.of(id));
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("recordNumber", patient.recordNumber());
    fields.put("givenName", patient.givenName());
    fields.put("familyName", patient.familyName());
    fields.put("dateOfBirth", patient.dateOfBirth());
    fields.put("sex", patient.sex());
    fields.put("phone", patient.phone());
    fields.put("email", patient.email());
    fields.put("language", patient.language() == null ? null : patient.language().toLanguageTag());
    fields.put("timeZone", patient.zone());
    fields.put("version", patient.version());
    return FormView.stored(fields);
  }

  private static Response back(UUID id, Done done) {
    return Pages.seeOther("/patients/" + id, done);
  }
}
