package health.reprieve.patients.web;

import gg.jte.models.runtime.JteModel;
import health.reprieve.patients.MedicationReviewView;
import health.reprieve.patients.MedicationReviewing;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.Medication;
import health.reprieve.patients.domain.MedicationReviewId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ToldMedication;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's medication reviews, as a page and as a part of the patient's; recorded here. */
@Path("medications/of/{patient}")
@RequestScoped
@Produces(PageWriter.HTML)
public class MedicationReviewPages {

  /** Empty rows below the medicines, to be filled in. */
  private static final int SPARE_ROWS = 5;

  private static final int LONGEST_REASON = 200;

  private final MedicationReviewing reviewing;
  private final PatientRegister patients;
  private final Frame.Maker frames;

  @Inject
  MedicationReviewPages(
      MedicationReviewing reviewing, PatientRegister patients, Frame.Maker frames) {
    this.reviewing = reviewing;
    this.patients = patients;
    this.frames = frames;
  }

  @GET
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN", "MANAGER"})
  public JteModel all(
      @Nullable @HeaderParam("HX-Request") String partial, @PathParam("patient") UUID id) {
    Frame frame = frames.at("patients");
    List<MedicationReviewView> reviews = reviewing.of(PatientId.of(id));
    return partial == null
        ? Pages.templates().patientsMedicationsPage(frame, patient(id), reviews)
        : Pages.templates().patientsMedications(frame, id, reviews);
  }

  /** Starts from what the last review told: most of it still holds. That none is taken is asked. */
  @GET
  @Path("new")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public JteModel add(@PathParam("patient") UUID id) {
    Frame frame = frames.at("patients");
    Map<String, @Nullable Object> offered =
        reviewing.of(PatientId.of(id)).stream()
            .findFirst()
            .map(latest -> lines(latest.told()))
            .orElseGet(HashMap::new);
    offered.remove("noOpioids");
    offered.put("day", reviewing.todayIn(frame.zone()));
    offered.put("once", Ids.next());
    return form(id, null, FormView.stored(offered));
  }

  @POST
  @Path("new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public Response record(@PathParam("patient") UUID id, MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      ToldMedication told = MedicationReviewRequest.read(fields);
      fields.refuseIfAny();
      UUID review = Ids.forRequest("medication review of " + id, fields.text("once", 100));
      reviewing.record(MedicationReviewId.of(review), PatientId.of(id), told);
      return Pages.seeOther("/patients/" + id, Done.ADDED);
    } catch (DomainProblem refused) {
      return refused(id, null, form, refused);
    }
  }

  @GET
  @Path("{review}")
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public JteModel edit(@PathParam("patient") UUID id, @PathParam("review") UUID review) {
    MedicationReviewView stored =
        reviewing.of(PatientId.of(id)).stream()
            .filter(one -> one.id().value().equals(review))
            .findFirst()
            .orElseThrow(() -> new NotFound("medication review"));
    Map<String, @Nullable Object> fields = lines(stored.told());
    fields.put("day", stored.told().on());
    fields.put("version", stored.version());
    return form(id, review, FormView.stored(fields));
  }

  @POST
  @Path("{review}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed({"FRONT_DESK", "NURSE", "CLINICIAN"})
  public Response correct(
      @PathParam("patient") UUID id,
      @PathParam("review") UUID review,
      MultivaluedMap<String, String> form) {
    try {
      Fields fields = Fields.of(form);
      ToldMedication told = MedicationReviewRequest.read(fields);
      String reason = fields.requiredText("reason", LONGEST_REASON);
      int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
      fields.refuseIfAny();
      reviewing.correct(PatientId.of(id), MedicationReviewId.of(review), version, told, reason);
      return Pages.seeOther("/patients/" + id, Done.CORRECTED);
    } catch (DomainProblem refused) {
      return refused(id, review, form, refused);
    }
  }

  private Response refused(
      UUID id, @Nullable UUID review, MultivaluedMap<String, String> form, DomainProblem refused) {
    return Pages.refused(
        ProblemAnswer.status(refused.kind()), form(id, review, FormView.refused(form, refused)));
  }

  private JteModel form(UUID id, @Nullable UUID review, FormView form) {
    int rows = 0;
    while (form.values().containsKey("medications." + rows + ".name")) {
      rows++;
    }
    return Pages.templates()
        .patientsMedicationForm(
            frames.at("patients"), patient(id), review, form, rows + SPARE_ROWS);
  }

  private PatientView patient(UUID id) {
    PatientId patient = PatientId.of(id);
    return Optional.ofNullable(patients.byIds(Set.of(patient)).get(patient))
        .orElseThrow(() -> new NotFound("patient"));
  }

  private static Map<String, @Nullable Object> lines(ToldMedication told) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    int row = 0;
    for (Medication medication : told.medications()) {
      String prefix = "medications." + row++ + ".";
      fields.put(prefix + "name", medication.name());
      fields.put(prefix + "dose", medication.dose());
      fields.put(
          prefix + "mmePerDay",
          medication.mmePerDay() == null ? null : PatientWords.amount(medication.mmePerDay()));
    }
    if (!told.statesOpioids()) {
      fields.put("noOpioids", "on");
    }
    return fields;
  }
}
