package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.measures.Answering;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.outcomes.MoodAssessment;
import health.reprieve.outcomes.PatientCourses;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.MedicationReviewing;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.VisitReading;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a patient's answers or mood, infusions, relief and opioids on one axis of time. */
@Retry
@Transactional
@ApplicationScoped
public class PatientTrajectory {

  private static final InstrumentCode PHQ9 = InstrumentCode.of("PHQ9");

  private final PatientRegister patients;
  private final PatientCourses outcomes;
  private final MoodAssessment mood;
  private final Scoring scoring;
  private final Answering sheets;
  private final VisitReading visits;
  private final MedicationReviewing medication;
  private final ConditionCatalogue catalogue;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final AuditTrail audit;

  @Inject
  PatientTrajectory(
      PatientRegister patients,
      PatientCourses outcomes,
      MoodAssessment mood,
      Scoring scoring,
      Answering sheets,
      VisitReading visits,
      MedicationReviewing medication,
      ConditionCatalogue catalogue,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      CurrentStaff current,
      AuditTrail audit) {
    this.patients = patients;
    this.outcomes = outcomes;
    this.mood = mood;
    this.scoring = scoring;
    this.sheets = sheets;
    this.visits = visits;
    this.medication = medication;
    this.catalogue = catalogue;
    this.protocols = protocols;
    this.calendar = calendar;
    this.current = current;
    this.audit = audit;
  }

  /**
   * The trajectory for one condition.
   *
   * @param condition null for the one treated last
   * @param period null for the one that suits what there is to show
   * @throws NotFound if there is no such patient, or nothing of theirs under this condition
   */
  public TrajectoryView show(
      PatientId id, @Nullable ReportGroupCode condition, @Nullable TrajectoryPeriod period) {
    return view(id, condition, period, Act.SAW);
  }

  /** The same, to leave the house as a file. */
  public TrajectoryView export(
      PatientId id, @Nullable ReportGroupCode condition, @Nullable TrajectoryPeriod period) {
    return view(id, condition, period, Act.EXPORTED);
  }

  private TrajectoryView view(
      PatientId id,
      @Nullable ReportGroupCode condition,
      @Nullable TrajectoryPeriod period,
      Act act) {
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(id)).get(id))
            .orElseThrow(() -> new NotFound("patient"));
    TrajectoryView view =
        new TrajectoryMaker(
                patient,
                outcomes.of(id),
                scoring.allOf(id),
                sheets.totalsOf(id, PHQ9),
                mood.of(id),
                visits.allOf(id),
                medication.opioidsOf(id),
                catalogue.all(),
                protocols.all(),
                calendar.site().zone(),
                calendar.now(),
                current.name())
            .view(condition, period);
    audit.ofPatient(
        act,
        view.isOnMood() ? "mood trajectory" : "pain trajectory",
        id.value(),
        Reference.of("patient", id.value()));
    return view;
  }
}
