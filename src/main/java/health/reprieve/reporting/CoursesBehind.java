package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
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
import health.reprieve.reporting.ReportQuestion.Period;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Opens the row of a condition: which courses its figures are made of, and whose they are. */
@Retry
@Transactional
@RequestScoped
public class CoursesBehind {

  private final ReliefAssessment assessment;
  private final ConditionCatalogue conditions;
  private final PatientRegister patients;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  CoursesBehind(
      ReliefAssessment assessment,
      ConditionCatalogue conditions,
      PatientRegister patients,
      ClinicCalendar calendar,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
    this.conditions = conditions;
    this.patients = patients;
    this.calendar = calendar;
    this.audit = audit;
    this.clock = clock;
  }

  /** The courses of a condition that the same report counts or leaves to the first of a patient. */
  public CoursesBehindView of(ReportQuestion question, ReportGroupCode condition) {
    ReportGroupView group = conditions.get(condition);
    ZoneId zone = calendar.site().zone();
    Period period = question.on(clock.instant().atZone(zone).toLocalDate());
    AssessedCoursesView assessed =
        assessment.begunBetween(period.first(), period.last(), condition);
    List<CourseOutcomeView> courses =
        assessed.courses().stream().filter(question.filter()::admits).toList();
    audit.ofMany(
        Act.SAW,
        "courses behind the report of %s, begun %s to %s"
            .formatted(group.name(), period.first(), period.last()));
    return new CoursesBehindView(
        group.name(), period.first(), period.last(), zone, assessed.definition(), lines(courses));
  }

  private List<CoursesBehindView.Line> lines(List<CourseOutcomeView> courses) {
    Map<PatientId, PatientView> known =
        patients.byIds(courses.stream().map(CourseOutcomeView::patient).distinct().toList());
    Set<PatientId> seen = new HashSet<>();
    return courses.stream()
        .map(
            course ->
                new CoursesBehindView.Line(
                    Objects.requireNonNull(known.get(course.patient())),
                    course,
                    seen.add(course.patient())))
        .toList();
  }
}
