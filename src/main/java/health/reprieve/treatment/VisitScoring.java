package health.reprieve.treatment;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.Scoring;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Asks for the pain during a visit: before the infusion, at its end and at discharge. */
@Retry
@Transactional
@ApplicationScoped
public class VisitScoring {

  private final VisitRepository visits;
  private final CourseRepository courses;
  private final Scoring scoring;
  private final Clock clock;

  @Inject
  VisitScoring(VisitRepository visits, CourseRepository courses, Scoring scoring, Clock clock) {
    this.visits = visits;
    this.courses = courses;
    this.scoring = scoring;
    this.clock = clock;
  }

  /**
   * Keeps a score of a visit. It speaks for now or, entered late, for the nearest instant at which
   * the visit was at that moment.
   *
   * @param id of the score to be made
   * @throws health.reprieve.measures.domain.ScoreExists if another value stands for this moment
   * @throws health.reprieve.treatment.domain.ScoreOutOfPlace if the visit has not come that far
   */
  public ScoreView record(VisitId visitId, ScoreId id, Moment moment, Item item, PainScore score) {
    Visit visit = visits.get(visitId);
    Course course = courses.get(visit.course());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Instant speaksFor = visit.times().within(moment, now);
    return scoring.record(
        id,
        NewScore.byStaff(
            visit.patient(), course.reportGroup(), item, score, moment, speaksFor, visitId.value()),
        now);
  }
}
