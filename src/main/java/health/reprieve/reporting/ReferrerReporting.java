package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.MoodAssessment;
import health.reprieve.outcomes.PatientCourses;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.reporting.ReferrerReportView.Line;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells whoever referred a patient what was given and what followed, course by course. */
@Retry
@Transactional
@ApplicationScoped
public class ReferrerReporting {

  private final PatientRegister patients;
  private final PatientCourses courses;
  private final MoodAssessment mood;
  private final VisitReading visits;
  private final ConditionCatalogue conditions;
  private final ProtocolSetUp protocols;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReferrerReporting(
      PatientRegister patients,
      PatientCourses courses,
      MoodAssessment mood,
      VisitReading visits,
      ConditionCatalogue conditions,
      ProtocolSetUp protocols,
      ClinicCalendar calendar,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.patients = patients;
    this.courses = courses;
    this.mood = mood;
    this.visits = visits;
    this.conditions = conditions;
    this.protocols = protocols;
    this.calendar = calendar;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The report, to leave the house.
   *
   * @throws NotFound if there is no such patient
   */
  public ReferrerReportView export(PatientId id) {
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(id)).get(id))
            .orElseThrow(() -> new NotFound("patient"));
    AssessedCoursesView assessed = courses.of(id);
    SiteView site = calendar.site();
    audit.ofPatient(
        Act.EXPORTED, "report for the referrer", id.value(), Reference.of("patient", id.value()));
    return new ReferrerReportView(
        site.name(),
        site.zone(),
        clock.instant(),
        current.name(),
        patient,
        assessed.definition(),
        lines(assessed.courses(), mood.of(id), visits.allOf(id)),
        List.of());
  }

  private List<Line> lines(
      List<CourseOutcomeView> outcomes,
      Map<CourseId, MoodAround> around,
      List<VisitView> visitsOfPatient) {
    Map<ReportGroupCode, ReportGroupView> groups =
        conditions.all().stream()
            .collect(Collectors.toMap(ReportGroupView::code, Function.identity()));
    Map<ProtocolId, String> names =
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, ProtocolView::name));
    Map<CourseId, List<VisitView>> infusions =
        visitsOfPatient.stream()
            .filter(visit -> visit.given() != null)
            .collect(Collectors.groupingBy(VisitView::course));
    return outcomes.stream()
        .map(
            outcome -> {
              ReportGroupView group = Objects.requireNonNull(groups.get(outcome.reportGroup()));
              return new Line(
                  group.name(),
                  group.endpoint() == Endpoint.PHQ9
                      ? around.getOrDefault(outcome.course(), MoodAround.NONE)
                      : null,
                  Objects.requireNonNull(names.get(outcome.traits().protocol())),
                  outcome,
                  infusions.getOrDefault(outcome.course(), List.of()));
            })
        .toList();
  }
}
