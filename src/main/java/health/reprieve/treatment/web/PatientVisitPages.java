package health.reprieve.treatment.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.platform.web.Done;
import health.reprieve.platform.web.Fields;
import health.reprieve.platform.web.FormView;
import health.reprieve.platform.web.Frame;
import health.reprieve.platform.web.PageWriter;
import health.reprieve.platform.web.Pages;
import health.reprieve.platform.web.ProblemAnswer;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.InfusionCharting;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.VisitId;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A patient's courses and visits as a part of the patient's page; past infusions are added here.
 */
@Path("visits/of/{patient}")
@RolesAllowed({"NURSE", "CLINICIAN"})
@RequestScoped
@Produces(PageWriter.HTML)
public class PatientVisitPages {

  private final CoursePlanning planning;
  private final VisitReading reading;
  private final InfusionCharting charting;
  private final ProtocolSetUp protocols;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final Frame.Maker frames;

  @Inject
  PatientVisitPages(
      CoursePlanning planning,
      VisitReading reading,
      InfusionCharting charting,
      ProtocolSetUp protocols,
      PatientRegister patients,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      CurrentStaff current,
      Frame.Maker frames) {
    this.planning = planning;
    this.reading = reading;
    this.charting = charting;
    this.protocols = protocols;
    this.patients = patients;
    this.conditions = conditions;
    this.calendar = calendar;
    this.current = current;
    this.frames = frames;
  }

  @GET
  public JteModel part(@PathParam("patient") UUID id) {
    return Pages.templates().treatmentOfPatient(visits(PatientId.of(id), OpenForm.none()));
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response recordPast(@PathParam("patient") UUID id, MultivaluedMap<String, String> form) {
    try {
      record(PatientId.of(id), Fields.of(form));
      return Pages.seeOther("/patients/" + id, Done.ADDED);
    } catch (DomainProblem refused) {
      OpenForm open = new OpenForm("past", FormView.refused(form, refused), refused.code());
      return Pages.refused(
          ProblemAnswer.status(refused.kind()),
          Pages.templates()
              .treatmentOfPatientPage(frames.at("patients"), visits(PatientId.of(id), open)));
    }
  }

  private void record(PatientId patient, Fields fields) {
    PastVisitRequest request = PastVisitRequest.read(fields, new WallClock(calendar.site().zone()));
    VisitId visit =
        VisitId.of(Ids.forRequest("visit by " + current.id().value(), fields.text("once", 100)));
    CourseId course = request.course();
    if (course == null) {
      charting.recordPast(
          visit,
          patient,
          ReportGroupCode.of(Objects.requireNonNull(request.reportGroup())),
          ProtocolId.of(Objects.requireNonNull(request.protocol())),
          request.past());
    } else {
      charting.recordPast(visit, course, request.past());
    }
  }

  private PatientVisits visits(PatientId id, OpenForm open) {
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(id)).get(id))
            .orElseThrow(() -> new NotFound("patient"));
    List<ProtocolView> all = protocols.all();
    List<ReportGroupView> groups = conditions.all();
    return new PatientVisits(
        patient,
        blocks(id, groups, all),
        groups,
        all,
        new WallClock(calendar.site().zone()),
        Ids.next(),
        open);
  }

  private List<PatientVisits.Block> blocks(
      PatientId id, List<ReportGroupView> groups, List<ProtocolView> all) {
    Map<ReportGroupCode, String> names =
        groups.stream().collect(Collectors.toMap(ReportGroupView::code, ReportGroupView::name));
    Map<ProtocolId, ProtocolView> plans =
        all.stream().collect(Collectors.toMap(ProtocolView::id, plan -> plan));
    Map<CourseId, List<VisitView>> visits =
        reading.of(id).stream().collect(Collectors.groupingBy(VisitView::course));
    return planning.of(id).stream()
        .map(
            course ->
                new PatientVisits.Block(
                    course,
                    names.getOrDefault(course.reportGroup(), ""),
                    Objects.requireNonNull(plans.get(course.protocol())),
                    visits.getOrDefault(course.id(), List.of())))
        .toList();
  }
}
