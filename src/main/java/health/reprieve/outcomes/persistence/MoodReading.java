package health.reprieve.outcomes.persistence;

import health.reprieve.measures.domain.SheetId;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.QueryLimit;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads sheets of the PHQ-9: those of patients, and those around courses of mood. */
@Dependent
public class MoodReading {

  private static final String SHEETS =
      "SELECT patient_id, id, answered_at, total FROM answer_sheet WHERE instrument = 'PHQ9'"
          + " AND total IS NOT NULL AND set_aside_at IS NULL AND patient_id IN (?)"
          + " ORDER BY answered_at, recorded_at, id";
  private static final String AROUND = SqlFile.report("mood_around");
  private static final String OF_PATIENT = AROUND + " AND around.patient_id = ?";
  private static final String BEGUN_IN = AROUND + " AND around.began >= ? AND around.began < ?";

  @PersistenceContext private EntityManager entities;

  /**
   * @param now decides whose time after the course is over
   */
  public Map<CourseId, MoodAround> of(int round, PatientId patient, Instant now) {
    try (PreparedStatement select = prepare(OF_PATIENT, round, now)) {
      select.setBytes(3, UuidConverter.toBytes(patient.value()));
      return read(select);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /** Those of courses that began in a period. */
  public Map<CourseId, MoodAround> begunIn(int round, TimeRange period, Instant now) {
    try (PreparedStatement select = prepare(BEGUN_IN, round, now)) {
      select.setObject(3, Column.utc(period.start()));
      select.setObject(4, Column.utc(period.end()));
      return read(select);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }

  /**
   * All sheets of some patients with a total that were not set aside, in order of time.
   *
   * @param patients 1 to 500
   */
  Map<PatientId, List<MoodSheet>> sheets(List<PatientId> patients) {
    Map<PatientId, List<MoodSheet>> sheets = new HashMap<>();
    String sql = InPatients.of(SHEETS, patients.size());
    try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(sql)) {
      InPatients.fill(select, 1, patients);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          PatientId patient = PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id")));
          sheets.computeIfAbsent(patient, one -> new ArrayList<>()).add(sheet(row));
        }
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return sheets;
  }

  private static MoodSheet sheet(ResultSet row) throws SQLException {
    return new MoodSheet(
        SheetId.of(UuidConverter.fromBytes(row.getBytes("id"))),
        Objects.requireNonNull(Column.instant(row, "answered_at")),
        row.getBigDecimal("total"));
  }

  private PreparedStatement prepare(String sql, int round, Instant now) throws SQLException {
    PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(sql);
    select.setObject(1, Column.utc(now));
    select.setInt(2, round);
    return select;
  }

  private static Map<CourseId, MoodAround> read(PreparedStatement select) throws SQLException {
    Map<CourseId, MoodAround> around = new HashMap<>();
    try (ResultSet row = QueryLimit.on(select).executeQuery()) {
      while (row.next()) {
        around.put(
            CourseId.of(UuidConverter.fromBytes(row.getBytes("course_id"))),
            new MoodAround(sheet(row, "before"), sheet(row, "after"), row.getBoolean("due")));
      }
    }
    return around;
  }

  private static @Nullable MoodSheet sheet(ResultSet row, String side) throws SQLException {
    BigDecimal total = row.getBigDecimal("total_" + side);
    return total == null
        ? null
        : new MoodSheet(
            SheetId.of(UuidConverter.fromBytes(row.getBytes(side + "_id"))),
            Objects.requireNonNull(Column.instant(row, side + "_at")),
            total);
  }
}
