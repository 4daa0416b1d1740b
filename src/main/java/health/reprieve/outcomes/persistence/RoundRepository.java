package health.reprieve.outcomes.persistence;

import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rounds of assessment: the one that reports read, and the one that goes through. */
@Dependent
public class RoundRepository {

  private static final String ROUND =
      "SELECT id, definition_version, zone, state FROM assessment_round WHERE state ";

  @PersistenceContext private EntityManager entities;

  /** Those that each change is to be written to, none to three a clinic's life long. */
  public List<AssessmentRound> live() {
    return rounds(ROUND + "IS NOT NULL ORDER BY id");
  }

  /** The same, held against others who begin or end a round. */
  public List<AssessmentRound> hold() {
    return rounds(ROUND + "IS NOT NULL ORDER BY id FOR UPDATE");
  }

  /** The one that reports read, which stays so until the transaction ends. */
  public Optional<AssessmentRound> reported() {
    return rounds(ROUND + "= 'REPORTED' LOCK IN SHARE MODE").stream().findFirst();
  }

  /** The one that goes through the courses, held, unless another node has it in hand. */
  public Optional<AssessmentRound> take() {
    return rounds(ROUND + "= 'RUNNING' FOR UPDATE SKIP LOCKED").stream().findFirst();
  }

  private List<AssessmentRound> rounds(String sql) {
    List<?> rows = entities.createNativeQuery(sql).getResultList();
    return rows.stream().map(row -> round((Object[]) row)).toList();
  }

  private static AssessmentRound round(Object[] row) {
    return new AssessmentRound(
        ((Number) row[0]).intValue(),
        ((Number) row[1]).intValue(),
        ZoneId.of((String) row[2]),
        row[3].equals("REPORTED"));
  }

  /** Begins to go through all courses there are; two nodes that start at once begin once. */
  public void begin(int definition, ZoneId zone, Instant now) {
    query(
            "INSERT IGNORE INTO assessment_round (definition_version, zone, state, courses, begun_at)"
                + " VALUES (?1, ?2, 'RUNNING', (SELECT COUNT(*) FROM course), ?3)",
            definition,
            zone.getId(),
            InstantConverter.toNative(now))
        .executeUpdate();
  }

  /** Its outcomes are by this version too: it assesses alike. */
  public void name(AssessmentRound round, int definition) {
    query(
            "UPDATE assessment_round SET definition_version = ?1 WHERE id = ?2",
            definition,
            round.id())
        .executeUpdate();
  }

  /** Nobody reads it any more. */
  public void leave(AssessmentRound round) {
    query("UPDATE assessment_round SET state = NULL WHERE id = ?1", round.id()).executeUpdate();
  }

  /** From the end of the transaction on reports read it. */
  public void report(AssessmentRound round) {
    query("UPDATE assessment_round SET state = 'REPORTED' WHERE id = ?1", round.id())
        .executeUpdate();
  }

  /** The next patients that the round goes through, with the number of their courses. */
  public Map<PatientId, Integer> next(AssessmentRound round, int most) {
    List<?> rows =
        query(
                "SELECT course.patient_id, COUNT(*) FROM course WHERE course.patient_id >"
                    + " (SELECT COALESCE(done_up_to, '') FROM assessment_round WHERE id = ?1)"
                    + " GROUP BY course.patient_id ORDER BY course.patient_id LIMIT ?2",
                round.id(),
                most)
            .getResultList();
    Map<PatientId, Integer> next = new LinkedHashMap<>();
    for (Object one : rows) {
      Object[] row = (Object[]) one;
      next.put(
          PatientId.of(UuidConverter.fromBytes((byte[]) row[0])), ((Number) row[1]).intValue());
    }
    return next;
  }

  /** The patients up to this one are through. */
  public void advance(AssessmentRound round, PatientId upTo, int courses) {
    query(
            "UPDATE assessment_round SET done_up_to = ?1, courses_done = courses_done + ?2"
                + " WHERE id = ?3",
            UuidConverter.toBytes(upTo.value()),
            courses,
            round.id())
        .executeUpdate();
  }

  /**
   * How far a round is.
   *
   * @param of courses there were when it began
   */
  public record Progress(int definition, int done, int of) {}

  /** How far the round is that goes through the courses; empty where none does. */
  public Optional<Progress> progress() {
    List<?> rows =
        entities
            .createNativeQuery(
                "SELECT definition_version, courses_done, courses FROM assessment_round"
                    + " WHERE state = 'RUNNING'")
            .getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new Progress(number(row[0]), number(row[1]), number(row[2])))
        .findFirst();
  }

  private static int number(Object column) {
    return ((Number) column).intValue();
  }

  /** Whether there are outcomes in this round. */
  public boolean isEmpty(AssessmentRound round) {
    return query("SELECT 1 FROM course_outcome WHERE round_id = ?1 LIMIT 1", round.id())
        .getResultList()
        .isEmpty();
  }

  /** Whether a course has begun of which the round knows nothing, as when rows come by SQL. */
  public boolean misses(AssessmentRound round) {
    return !query(
            "SELECT 1 FROM course WHERE EXISTS (SELECT 1 FROM visit WHERE visit.course_id = course.id"
                + " AND visit.started_at IS NOT NULL) AND NOT EXISTS (SELECT 1 FROM course_outcome"
                + " WHERE course_outcome.round_id = ?1 AND course_outcome.course_id = course.id)"
                + " LIMIT 1",
            round.id())
        .getResultList()
        .isEmpty();
  }

  /**
   * Deletes outcomes of rounds that are left behind.
   *
   * @return how many
   */
  public int sweep(int most) {
    List<?> left =
        entities
            .createNativeQuery(
                "SELECT id FROM assessment_round WHERE state IS NULL AND EXISTS"
                    + " (SELECT 1 FROM course_outcome WHERE round_id = assessment_round.id) LIMIT 1")
            .getResultList();
    return left.isEmpty()
        ? 0
        : query("DELETE FROM course_outcome WHERE round_id = ?1 LIMIT ?2", left.get(0), most)
            .executeUpdate();
  }

  private Query query(String sql, Object... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }
}
