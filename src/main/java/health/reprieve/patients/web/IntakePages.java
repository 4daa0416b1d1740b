package health.reprieve.patients.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.IntakeTaking;
import health.reprieve.patients.IntakeView;
import health.reprieve.patients.PatientFile;
import health.reprieve.patients.PatientFileView;
import health.reprieve.patients.domain.IntakeAnswers;
import health.reprieve.patients.domain.PatientId;
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
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The intake form. */
@Path("patients/{id}/intake")
@RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class IntakePages {

  private final PatientFile file;
  private final IntakeTaking taking;
  private final Frame.Maker frames;

  @Inject
  IntakePages(PatientFile file, IntakeTaking taking, Frame.Maker frames) {
    this.file = file;
    this.taking = taking;
    this.frames = frames;
  }

  @GET
  public JteModel edit(@PathParam("id") UUID id) {
    PatientFileView opened = file.open(PatientId.of(id));
    return page(opened, stored(opened.intake()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    try {
      IntakeRequest request = IntakeRequest.of(Fields.of(form));
      taking.take(PatientId.of(id), request.version(), request.answers());
      return Pages.seeOther("/patients/" + id, Done.SAVED);
    } catch (DomainProblem problem) {
      PatientFileView opened = file.open(PatientId.of(id));
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          page(opened, FormView.refused(form, problem).beside(() -> stored(opened.intake()))));
    }
  }

  private JteModel page(PatientFileView opened, FormView form) {
    return Pages.templates().patientsIntake(frames.at("patients"), opened.patient(), form);
  }

  private static FormView stored(IntakeView intake) {
    IntakeAnswers answers = intake.answers();
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("symptoms", answers.symptoms());
    fields.put("causes", answers.causes());
    fields.put("note", answers.note());
    fields.put("version", intake.version());
    return FormView.stored(fields);
  }
}
