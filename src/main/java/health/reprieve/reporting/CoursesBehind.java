package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.domain.Role;
import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.domain.MoodCourse;
import health.reprieve.reporting.domain.OpioidCourse;
import health.reprieve.reporting.persistence.MoodCourses;
import health.reprieve.reporting.persistence.OpioidCourses;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Opens the row of a condition: which courses its figures are made of, and whose they are. */
@Retry
@Transactional
@ApplicationScoped
public class CoursesBehind {

  /**
   * Code of the role that may open them. To anybody else the report must not tell of single
   * patients.
   */
  public static final String OPENED_BY = "CLINICIAN";

  private final ReliefAssessment assessment;
  private final MoodCourses moods;
  private final OpioidCourses opioids;
  private final AskedCourses.Maker asking;
  private final ConditionCatalogue conditions;
  private final PatientRegister patients;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  CoursesBehind(
      ReliefAssessment assessment,
      MoodCourses moods,
      OpioidCourses opioids,
      AskedCourses.Maker asking,
      ConditionCatalogue conditions,
      PatientRegister patients,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
    this.moods = moods;
    this.opioids = opioids;
    this.asking = asking;
    this.conditions = conditions;
    this.patients = patients;
    this.audit = audit;
    this.clock = clock;
  }

  static boolean openTo(Role role) {
    return role.name().equals(OPENED_BY);
  }

  /** The courses of a condition that the same report counts or leaves to the first of a patient. */
  public CoursesBehindView of(ReportQuestion question, ReportGroupCode condition) {
    return courses(question, condition, Act.SAW);
  }

  /** The same, to leave the house as a file. */
  public CoursesBehindView export(ReportQuestion question, ReportGroupCode condition) {
    return courses(question, condition, Act.EXPORTED);
  }

  private CoursesBehindView courses(ReportQuestion question, ReportGroupCode condition, Act act) {
    ReportGroupView group = conditions.get(condition);
    AskedCourses asked = asking.of(question, clock.instant());
    AssessedCoursesView assessed = assessment.begunBetween(asked.first(), asked.last(), condition);
    List<CourseOutcomeView> courses =
        assessed.courses().stream().filter(asked.filter()::admits).toList();
    record(act, "courses behind the report of %s", group, asked);
    Map<PatientId, PatientView> known = known(courses.stream().map(CourseOutcomeView::patient));
    Set<PatientId> seen = new HashSet<>();
    return new CoursesBehindView(
        group.code(),
        group.name(),
        asked,
        assessed.definition(),
        courses.stream()
            .map(
                course ->
                    new CoursesBehindView.Line(
                        patient(known, course.patient()), course, seen.add(course.patient())))
            .toList());
  }

  /** The same with the totals of the PHQ-9 around each course. */
  public MoodBehindView mood(ReportQuestion question, ReportGroupCode condition) {
    return mood(question, condition, Act.SAW);
  }

  /** The same, to leave the house as a file. */
  public MoodBehindView exportMood(ReportQuestion question, ReportGroupCode condition) {
    return mood(question, condition, Act.EXPORTED);
  }

  private MoodBehindView mood(ReportQuestion question, ReportGroupCode condition, Act act) {
    ReportGroupView group = conditions.get(condition);
    AskedCourses asked = asking.of(question, clock.instant());
    List<MoodCourse> courses = moods.of(asking.admission(asked), condition, asked.madeAt());
    record(act, "courses behind mood of %s", group, asked);
    Map<PatientId, PatientView> known = known(courses.stream().map(MoodCourse::patient));
    return new MoodBehindView(
        group.code(),
        group.name(),
        asked,
        assessment.reported().definition(),
        courses.stream()
            .map(course -> new MoodBehindView.Line(patient(known, course.patient()), course))
            .toList());
  }

  /** The courses whose opioids before and after are compared, one of each patient. */
  public OpioidsBehindView opioids(ReportQuestion question, ReportGroupCode condition) {
    return opioids(question, condition, Act.SAW);
  }

  /** The same, to leave the house as a file. */
  public OpioidsBehindView exportOpioids(ReportQuestion question, ReportGroupCode condition) {
    return opioids(question, condition, Act.EXPORTED);
  }

  private OpioidsBehindView opioids(ReportQuestion question, ReportGroupCode condition, Act act) {
    ReportGroupView group = conditions.get(condition);
    AskedCourses asked = asking.of(question, clock.instant());
    List<OpioidCourse> courses = opioids.of(asking.admission(asked), condition);
    record(act, "courses behind opioids of %s", group, asked);
    Map<PatientId, PatientView> known = known(courses.stream().map(OpioidCourse::patient));
    return new OpioidsBehindView(
        group.code(),
        group.name(),
        asked,
        courses.stream()
            .map(course -> new OpioidsBehindView.Line(patient(known, course.patient()), course))
            .toList());
  }

  private void record(Act act, String what, ReportGroupView group, AskedCourses asked) {
    audit.ofMany(act, what.formatted(group.name()) + ", " + asked.words());
  }

  private Map<PatientId, PatientView> known(Stream<PatientId> some) {
    return patients.byIds(some.distinct().toList());
  }

  private static PatientView patient(Map<PatientId, PatientView> known, PatientId id) {
    return Objects.requireNonNull(known.get(id));
  }
}
