package health.reprieve.measures.persistence;

import health.reprieve.identity.domain.StaffId;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.NewScore;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreExists;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.Ids;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.persistence.UuidConverter;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Scores by the hundred thousand: plain statements in batches, in the running transaction. */
@Dependent
public class ScoreBatches {

  private static final int PATIENTS_AT_ONCE = 500;
  private static final int ROWS_AT_ONCE = 1000;

  @PersistenceContext private EntityManager entities;

  /**
   * What was given before.
   *
   * @param standing the scores that count
   * @param aside the values that were set aside
   */
  public record Known(
      Map<NewScore.Key, PainScore> standing, Map<NewScore.Key, Set<PainScore>> aside) {

    /** Whether this very score was set aside. */
    public boolean isAside(NewScore score) {
      return aside.getOrDefault(score.key(), Set.of()).contains(score.score());
    }
  }

  /** What was given for these patients between two instants, both included. */
  public Known known(Collection<PatientId> patients, Instant first, Instant last) {
    Known known = new Known(new HashMap<>(), new HashMap<>());
    List<PatientId> all = patients.stream().distinct().toList();
    for (int from = 0; from < all.size(); from += PATIENTS_AT_ONCE) {
      List<PatientId> some = all.subList(from, Math.min(all.size(), from + PATIENTS_AT_ONCE));
      entities
          .createQuery(
              "select s.patientId, s.reportGroup, s.speaksFor, s.item, s.moment, s.score, s.setAsideAt"
                  + " from Score s"
                  + " where s.patientId in :patients and s.speaksFor between :first and :last",
              Object[].class)
          .setParameter("patients", some.stream().map(PatientId::value).toList())
          .setParameter("first", first)
          .setParameter("last", last)
          .getResultStream()
          .forEach(row -> keep(known, key(row), PainScore.of((int) row[5]), row[6] != null));
    }
    return known;
  }

  private static void keep(Known known, NewScore.Key key, PainScore score, boolean aside) {
    if (aside) {
      known.aside().computeIfAbsent(key, none -> new HashSet<>()).add(score);
    } else {
      known.standing().put(key, score);
    }
  }

  private static NewScore.Key key(Object[] row) {
    return new NewScore.Key(
        PatientId.of((UUID) row[0]),
        ReportGroupCode.of((String) row[1]),
        (Instant) row[2],
        (Item) row[3],
        (Moment) row[4]);
  }

  /**
   * Adds all of them.
   *
   * @throws ScoreExists if somebody else added one of them meanwhile
   */
  public void add(Collection<NewScore> scores, StaffId by, Instant now) {
    String sql =
        "INSERT INTO given_score (id, patient_id, report_group, item, score, moment, speaks_for, visit_id,"
            + " source, recorded_at, recorded_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    try (PreparedStatement insert = connection().prepareStatement(sql)) {
      int waiting = 0;
      for (NewScore score : scores) {
        fill(insert, score, by, now);
        insert.addBatch();
        if (++waiting == ROWS_AT_ONCE) {
          insert.executeBatch();
          waiting = 0;
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw UniqueKey.refused(failure, "score_once")
          ? new ScoreExists()
          : new PersistenceException(failure);
    }
  }

  private static void fill(PreparedStatement insert, NewScore score, StaffId by, Instant now)
      throws SQLException {
    insert.setBytes(1, UuidConverter.toBytes(Ids.next()));
    insert.setBytes(2, UuidConverter.toBytes(score.patient().value()));
    insert.setString(3, score.reportGroup().value());
    insert.setString(4, score.item().name());
    insert.setInt(5, score.score().value());
    insert.setString(6, score.moment().name());
    insert.setObject(7, utc(score.speaksFor()));
    insert.setBytes(8, score.visit() == null ? null : UuidConverter.toBytes(score.visit()));
    insert.setString(9, score.source().name());
    insert.setObject(10, utc(now));
    insert.setBytes(11, UuidConverter.toBytes(by.value()));
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /** The running transaction's own connection; whoever began the transaction closes it. */
  private Connection connection() {
    return entities.unwrap(Connection.class);
  }
}
