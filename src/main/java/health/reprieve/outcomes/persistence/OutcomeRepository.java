package health.reprieve.outcomes.persistence;

import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.domain.CourseOutcome;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What followed each course, by round: plain statements in batches, in the running transaction. */
@Dependent
public class OutcomeRepository {

  private static final int ROWS_AT_ONCE = 1000;
  private static final String OUTCOMES =
      "SELECT course_outcome.*, assessed_patient.patient_id FROM course_outcome"
          + " JOIN assessed_patient ON assessed_patient.number = course_outcome.patient_number";
  private static final String IN_ORDER = " ORDER BY began, course_id";

  @PersistenceContext private EntityManager entities;

  /**
   * Holds the outcomes of these patients to the end of the transaction, and sends what it has
   * changed so far: whoever reads scores and visits after this sees all that others who held them
   * before have written.
   *
   * @param patients 1 to 500
   * @return the number of each
   */
  public Map<PatientId, Integer> hold(List<PatientId> patients) {
    entities.flush();
    try {
      Map<PatientId, Integer> held = lock(patients);
      List<PatientId> unknown =
          patients.stream().filter(patient -> !held.containsKey(patient)).toList();
      if (!unknown.isEmpty()) {
        add(unknown);
        held.putAll(lock(unknown));
      }
      return held;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private Map<PatientId, Integer> lock(List<PatientId> patients) throws SQLException {
    String sql =
        "SELECT patient_id, number FROM assessed_patient WHERE patient_id IN (?)"
            + " ORDER BY patient_id FOR UPDATE";
    Map<PatientId, Integer> held = new HashMap<>();
    try (PreparedStatement select = prepare(InPatients.of(sql, patients.size()))) {
      InPatients.fill(select, 1, patients);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          held.put(PatientId.of(UuidConverter.fromBytes(row.getBytes(1))), row.getInt(2));
        }
      }
    }
    return held;
  }

  private void add(List<PatientId> patients) throws SQLException {
    try (PreparedStatement insert =
        prepare("INSERT IGNORE INTO assessed_patient (patient_id) VALUES (?)")) {
      for (PatientId patient : patients) {
        insert.setBytes(1, UuidConverter.toBytes(patient.value()));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  /** Puts these in place of all outcomes of the patients held. */
  public void replace(
      AssessmentRound round, Map<PatientId, Integer> held, Collection<CourseOutcome> outcomes) {
    try (PreparedStatement delete =
            prepare("DELETE FROM course_outcome WHERE round_id = ? AND patient_number = ?");
        PreparedStatement insert = prepare(OutcomeRows.INSERT)) {
      for (int number : held.values()) {
        delete.setInt(1, round.id());
        delete.setInt(2, number);
        delete.addBatch();
      }
      delete.executeBatch();
      int waiting = 0;
      for (CourseOutcome outcome : outcomes) {
        int number = Objects.requireNonNull(held.get(outcome.patient()));
        OutcomeRows.fill(insert, round, number, outcome);
        insert.addBatch();
        if (++waiting % ROWS_AT_ONCE == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /**
   * What followed the courses that began in a period, in the order in which they did.
   *
   * @param condition null for all
   */
  public List<CourseOutcome> begunIn(
      int round, TimeRange period, @Nullable ReportGroupCode condition) {
    String sql =
        OUTCOMES
            + " WHERE round_id = ? AND began >= ? AND began < ?"
            + (condition == null ? "" : " AND report_group = ?")
            + IN_ORDER;
    try (PreparedStatement select = prepare(sql)) {
      select.setInt(1, round);
      select.setObject(2, Column.utc(period.start()));
      select.setObject(3, Column.utc(period.end()));
      if (condition != null) {
        select.setString(4, condition.value());
      }
      return read(select);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** What followed the courses of a patient, in the order in which they began. */
  public List<CourseOutcome> of(int round, PatientId patient) {
    String sql = OUTCOMES + " WHERE round_id = ? AND patient_id = ?" + IN_ORDER;
    try (PreparedStatement select = prepare(sql)) {
      select.setInt(1, round);
      select.setBytes(2, UuidConverter.toBytes(patient.value()));
      return read(select);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  private static List<CourseOutcome> read(PreparedStatement select) throws SQLException {
    List<CourseOutcome> outcomes = new ArrayList<>();
    try (ResultSet row = QueryLimit.on(select).executeQuery()) {
      while (row.next()) {
        outcomes.add(OutcomeRows.read(row));
      }
    }
    return outcomes;
  }

  /** The running transaction's own connection; whoever began the transaction closes it. */
  private PreparedStatement prepare(String sql) throws SQLException {
    return entities.unwrap(Connection.class).prepareStatement(sql);
  }
}
