package health.reprieve.measures.persistence;

import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.Score;
import health.reprieve.measures.domain.ScoreCorrection;
import health.reprieve.measures.domain.ScoreExists;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.ForeignKey;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Scores one by one, with their corrections: those that stand, unless it says otherwise. */
@Dependent
public class ScoreRepository {

  @PersistenceContext private EntityManager entities;

  /**
   * @throws ScoreExists if another score stands for this moment
   * @throws NotFound if there is no such patient
   */
  public void add(Score score) {
    entities.persist(score);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      throw named(refused);
    }
  }

  private static RuntimeException named(PersistenceException refused) {
    if (UniqueKey.refused(refused, "score_once")
        || UniqueKey.refused(refused, "score_visit_once")) {
      return new ScoreExists();
    }
    if (ForeignKey.refused(refused, "score_patient")) {
      return new NotFound("patient");
    }
    if (ForeignKey.refused(refused, "score_group")) {
      return new InvalidRequest("reportGroup", "There is no such condition.");
    }
    return refused;
  }

  /**
   * The score of this id, also one that was set aside.
   *
   * @throws NotFound if there is none
   */
  public Score get(ScoreId id) {
    return find(id).orElseThrow(() -> new NotFound("score"));
  }

  /** The score of this id, also one that was set aside. */
  public Optional<Score> find(ScoreId id) {
    return Optional.ofNullable(entities.find(Score.class, id.value()));
  }

  /** The score that stands where this one would go. */
  public Optional<Score> findLike(NewScore wanted) {
    UUID visit = wanted.visit();
    TypedQuery<Score> query =
        visit == null
            ? entities
                .createQuery(
                    "select s from Score s where s.patientId = :patient and s.reportGroup = :group"
                        + " and s.speaksFor = :speaksFor and s.item = :item and s.moment = :moment"
                        + " and s.setAsideAt is null",
                    Score.class)
                .setParameter("patient", wanted.patient().value())
                .setParameter("group", wanted.reportGroup().value())
                .setParameter("speaksFor", wanted.speaksFor())
            : entities
                .createQuery(
                    "select s from Score s where s.visitId = :visit and s.item = :item"
                        + " and s.moment = :moment and s.setAsideAt is null",
                    Score.class)
                .setParameter("visit", visit);
    return query
        .setParameter("item", wanted.item())
        .setParameter("moment", wanted.moment())
        .getResultStream()
        .findFirst();
  }

  public List<Score> of(PatientId patient) {
    return QueryLimit.on(
            entities.createQuery(
                "select s from Score s where s.patientId = :patient and s.setAsideAt is null"
                    + " order by s.speaksFor, s.item",
                Score.class))
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** All that were ever given, also those that were set aside. */
  public List<Score> everGiven(PatientId patient) {
    return QueryLimit.on(
            entities.createQuery(
                "select s from Score s where s.patientId = :patient"
                    + " order by s.speaksFor, s.item, s.recordedAt",
                Score.class))
        .setParameter("patient", patient.value())
        .getResultList();
  }

  public List<Score> ofVisit(UUID visit) {
    return entities
        .createQuery(
            "select s from Score s where s.visitId = :visit and s.setAsideAt is null"
                + " order by s.speaksFor, s.item",
            Score.class)
        .setParameter("visit", visit)
        .getResultList();
  }

  public void add(ScoreCorrection correction) {
    entities.persist(correction);
  }

  /** The corrections of these scores, oldest first. */
  public List<ScoreCorrection> correctionsOf(Collection<Score> scores) {
    if (scores.isEmpty()) {
      return List.of();
    }
    return QueryLimit.on(
            entities.createQuery(
                "select c from ScoreCorrection c where c.scoreId in :scores order by c.correctedAt",
                ScoreCorrection.class))
        .setParameter("scores", scores.stream().map(score -> score.id().value()).toList())
        .getResultList();
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
