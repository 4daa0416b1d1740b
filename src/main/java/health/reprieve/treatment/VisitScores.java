package health.reprieve.treatment;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.ScoreGiven;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.ScoreOutOfPlace;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** Refuses a score that does not fit the visit it names, or the visit that it should have named. */
@Dependent
public class VisitScores {

  private final VisitRepository visits;
  private final CourseRepository courses;
  private final ClinicCalendar calendar;

  @Inject
  VisitScores(VisitRepository visits, CourseRepository courses, ClinicCalendar calendar) {
    this.visits = visits;
    this.courses = courses;
    this.calendar = calendar;
  }

  void check(@Observes ScoreGiven given) {
    NewScore score = given.score();
    UUID visit = score.visit();
    if (visit != null) {
      checkAtVisit(score, visits.get(VisitId.of(visit)));
      return;
    }
    checkOutside(score, visits.of(score.patient()), calendar.site().zone());
  }

  private static void checkOutside(NewScore score, List<Visit> visits, ZoneId zone) {
    for (Visit one : visits) {
      if (score.moment() == Moment.BEFORE) {
        one.times().refuseScoreAfterStart(score.speaksFor(), zone);
      } else {
        one.times().refuseOutsideScore(score.speaksFor(), zone);
      }
    }
  }

  private void checkAtVisit(NewScore score, Visit visit) {
    Course course = courses.get(visit.course());
    if (!visit.patient().equals(score.patient())
        || !course.reportGroup().equals(score.reportGroup())) {
      throw ScoreOutOfPlace.otherPatient();
    }
    Instant place = visit.times().within(score.moment(), score.speaksFor());
    if (!place.equals(score.speaksFor())) {
      throw ScoreOutOfPlace.otherTime();
    }
  }
}
