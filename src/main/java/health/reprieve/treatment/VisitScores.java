package health.reprieve.treatment;

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
import java.util.UUID;

/** Refuses a score that does not fit the visit it names, or the visit that it should have named. */
@Dependent
public class VisitScores {

  private final VisitRepository visits;
  private final CourseRepository courses;

  @Inject
  VisitScores(VisitRepository visits, CourseRepository courses) {
    this.visits = visits;
    this.courses = courses;
  }

  void check(@Observes ScoreGiven given) {
    NewScore score = given.score();
    UUID visit = score.visit();
    if (visit != null) {
      checkAtVisit(score, visits.get(VisitId.of(visit)));
      return;
    }
    for (Visit one : visits.of(score.patient())) {
      if (score.moment() == Moment.BEFORE) {
        one.times().refuseScoreAfterStart(score.speaksFor());
      } else {
        one.times().refuseOutsideScore(score.speaksFor());
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
