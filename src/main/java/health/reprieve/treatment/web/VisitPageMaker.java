package health.reprieve.treatment.web;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.Scoring;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.ChartCorrecting;
import health.reprieve.treatment.CoursePlanning;
import health.reprieve.treatment.CourseView;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.VisitId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what the page of a visit shows from the desks that know it. */
@Dependent
class VisitPageMaker {

  private final VisitReading reading;
  private final ChartCorrecting correcting;
  private final CoursePlanning planning;
  private final ProtocolSetUp protocols;
  private final PatientRegister patients;
  private final ConditionCatalogue conditions;
  private final Scoring scoring;
  private final ClinicCalendar calendar;

  @Inject
  VisitPageMaker(
      VisitReading reading,
      ChartCorrecting correcting,
      CoursePlanning planning,
      ProtocolSetUp protocols,
      PatientRegister patients,
      ConditionCatalogue conditions,
      Scoring scoring,
      ClinicCalendar calendar) {
    this.reading = reading;
    this.correcting = correcting;
    this.planning = planning;
    this.protocols = protocols;
    this.patients = patients;
    this.conditions = conditions;
    this.scoring = scoring;
    this.calendar = calendar;
  }

  VisitPage of(VisitId id, OpenForm open) {
    VisitView visit = reading.get(id);
    CourseView course =
        Optional.ofNullable(planning.byIds(Set.of(visit.course())).get(visit.course()))
            .orElseThrow(() -> new NotFound("course"));
    PatientView patient =
        Optional.ofNullable(patients.byIds(Set.of(visit.patient())).get(visit.patient()))
            .orElseThrow(() -> new NotFound("patient"));
    return new VisitPage(
        visit,
        course,
        patient,
        conditions.get(course.reportGroup()).name(),
        protocols.get(course.protocol()),
        session(visit, reading.ofCourse(course.id())),
        scoring.ofVisit(id.value()),
        correcting.of(id),
        new WallClock(calendar.site().zone()),
        calendar.now(),
        open);
  }

  /** Counts the infusions of the course up to this one; a visit without an infusion is none. */
  static int session(VisitView visit, List<VisitView> ofCourse) {
    long before =
        ofCourse.stream()
            .filter(one -> one.times().arrivedAt().isBefore(visit.times().arrivedAt()))
            .filter(one -> one.times().startedAt() != null)
            .count();
    return (int) before + 1;
  }
}
