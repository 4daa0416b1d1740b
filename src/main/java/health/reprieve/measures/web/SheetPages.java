package health.reprieve.measures.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.Answering;
import health.reprieve.measures.InstrumentCatalogue;
import health.reprieve.measures.InstrumentView;
import health.reprieve.measures.NewSheet;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.TaskList;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Questionnaire;
import health.reprieve.measures.domain.SheetId;
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
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient's sheets as a part of the patient's page, and the pages on which they are filled in.
 */
@Path("sheets")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class SheetPages {

  private final Answering answering;
  private final TaskList tasks;
  private final InstrumentCatalogue catalogue;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  SheetPages(
      Answering answering,
      TaskList tasks,
      InstrumentCatalogue catalogue,
      ClinicCalendar calendar,
      CurrentStaff current,
      Frame.Maker frames) {
    this.answering = answering;
    this.tasks = tasks;
    this.catalogue = catalogue;
    this.calendar = calendar;
    this.current = current;
    this.frames = frames;
  }

  @GET
  @Path("of/{patient}")
  public JteModel part(@PathParam("patient") UUID patient) {
    return Pages.templates()
        .measuresSheets(
            patient.toString(),
            answering.of(PatientId.of(patient)),
            catalogue.all(),
            new MeasureWords(calendar.site().zone()));
  }

  @GET
  @Path("of/{patient}/{instrument}")
  public JteModel ask(
      @PathParam("patient") UUID patient, @PathParam("instrument") String instrument) {
    LocalDateTime now = LocalDateTime.ofInstant(calendar.now(), calendar.site().zone());
    return blank(
        patient,
        instrument,
        FormView.stored(
            Map.of(
                "once",
                Ids.next(),
                SheetRequest.DAY,
                now.toLocalDate(),
                SheetRequest.TIME,
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES))));
  }

  @POST
  @Path("of/{patient}/{instrument}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(
      @PathParam("patient") UUID patient,
      @PathParam("instrument") String instrument,
      MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      InstrumentView asked = catalogue.get(InstrumentCode.of(instrument));
      NewSheet wanted =
          new NewSheet(
              PatientId.of(patient),
              asked.code(),
              SheetRequest.answeredOfForm(fields, calendar.site().zone()),
              SheetRequest.answersOfForm(fields, asked.questionnaire()),
              SheetRequest.total(fields));
      fields.refuseIfAny();
      UUID id = Ids.forRequest("sheet by " + current.id().value(), form.getFirst("once"));
      return shown(answering.record(SheetId.of(id), wanted));
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()),
          blank(patient, instrument, FormView.refused(form, problem)));
    }
  }

  @GET
  @Path("{id}")
  public JteModel one(@PathParam("id") UUID id) {
    SheetView sheet = answering.get(SheetId.of(id));
    return filled(sheet, stored(sheet));
  }

  @POST
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response complete(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    SheetView sheet = answering.get(SheetId.of(id));
    try {
      Fields fields = Fields.of(form);
      int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
      Questionnaire asked = catalogue.get(sheet.instrument()).questionnaire();
      Map<Integer, Integer> answers = SheetRequest.answersOfForm(fields, asked);
      fields.refuseIfAny();
      return shown(answering.complete(sheet.id(), version, answers));
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), filled(sheet, FormView.refused(form, problem)));
    }
  }

  @POST
  @Path("{id}/set-aside")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response setAside(@PathParam("id") UUID id, MultivaluedMap<String, String> form) {
    SheetView sheet = answering.get(SheetId.of(id));
    try {
      Fields fields = Fields.of(form);
      int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
      String reason = fields.requiredText("reason", SheetsResource.LONGEST_REASON);
      fields.refuseIfAny();
      return shown(answering.setAside(sheet.id(), version, reason));
    } catch (DomainProblem problem) {
      return Pages.refused(
          ProblemAnswer.status(problem.kind()), filled(sheet, FormView.refused(form, problem)));
    }
  }

  private static Response shown(SheetView sheet) {
    return Pages.seeOther("/sheets/" + sheet.id().value(), Done.SAVED);
  }

  private static FormView stored(SheetView sheet) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    sheet.answers().forEach((number, value) -> fields.put(Questionnaire.field(number), value));
    fields.put("version", sheet.version());
    return FormView.stored(fields);
  }

  private JteModel blank(UUID patient, String instrument, FormView form) {
    return Pages.templates()
        .measuresSheet(
            frames.at("patients"),
            patient.toString(),
            catalogue.get(InstrumentCode.of(instrument)),
            null,
            null,
            new MeasureWords(calendar.site().zone()),
            form);
  }

  private JteModel filled(SheetView sheet, FormView form) {
    return Pages.templates()
        .measuresSheet(
            frames.at("patients"),
            sheet.patient().value().toString(),
            catalogue.get(sheet.instrument()),
            sheet,
            tasks.openOf(sheet.id()).orElse(null),
            new MeasureWords(calendar.site().zone()),
            form);
  }
}
