package health.reprieve.treatment;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows visits: one, a patient's, a course's, a day's. */
@Retry
@Transactional
@ApplicationScoped
public class VisitReading {

  private final VisitRepository visits;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;

  @Inject
  VisitReading(VisitRepository visits, ClinicCalendar calendar, AuditTrail audit) {
    this.visits = visits;
    this.calendar = calendar;
    this.audit = audit;
  }

  /**
   * One visit.
   *
   * @throws NotFound if there is no visit with this id
   */
  public VisitView get(VisitId id) {
    Visit visit = visits.get(id);
    audit.ofPatient(Act.SAW, "visit", visit.patient().value(), Reference.of("visit", id.value()));
    return VisitView.of(visit);
  }

  /** One visit, for a neighbour's own decision; nobody is shown it, so no audit line. */
  public VisitView known(VisitId id) {
    return VisitView.of(visits.get(id));
  }

  /** A patient's visits, oldest first. */
  public List<VisitView> of(PatientId patient) {
    audit.ofPatient(Act.SAW, "visits", patient.value(), Reference.of("patient", patient.value()));
    return visits.of(patient).stream().map(VisitView::of).toList();
  }

  /** The same, for a desk that writes the audit line itself. */
  public List<VisitView> allOf(PatientId patient) {
    return visits.of(patient).stream().map(VisitView::of).toList();
  }

  /** A course's visits, oldest first; the caller writes the course into the audit trail. */
  public List<VisitView> ofCourse(CourseId course) {
    return visits.of(course).stream().map(VisitView::of).toList();
  }

  /** The same of several courses; those without visits are left out. */
  public Map<CourseId, List<VisitView>> ofCourses(Collection<CourseId> courses) {
    return visits.of(courses).stream()
        .map(VisitView::of)
        .collect(Collectors.groupingBy(VisitView::course));
  }

  /** How many infusions of each course were given; the caller writes the list into the trail. */
  public Map<CourseId, Integer> given(Collection<CourseId> courses) {
    return visits.given(courses);
  }

  /** Who arrived on a day of the site, in order. */
  public List<VisitView> on(LocalDate day) {
    audit.ofMany(Act.SAW, "visits of " + day);
    ZoneId zone = calendar.site().zone();
    return visits
        .arrivedBetween(
            day.atStartOfDay(zone).toInstant(), day.plusDays(1).atStartOfDay(zone).toInstant())
        .stream()
        .map(VisitView::of)
        .toList();
  }

  /** The visits of earlier local days of the site without a leaving on record, latest first. */
  public List<VisitView> withoutLeaving() {
    audit.ofMany(Act.SAW, "visits without a leaving");
    Instant today = calendar.today().atStartOfDay(calendar.site().zone()).toInstant();
    return visits.withoutLeaving(today).stream().map(VisitView::of).toList();
  }
}
