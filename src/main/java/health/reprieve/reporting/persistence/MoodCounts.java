package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.reporting.domain.MoodTotals;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Totals of the PHQ-9 around courses, counted by the database. */
@Dependent
public class MoodCounts {

  private static final String COUNTS = SqlFile.report("mood_counts");

  @PersistenceContext private EntityManager entities;

  /** How many patients of each condition have which totals, one course of each. */
  public Map<ReportGroupCode, Map<MoodTotals, Integer>> of(
      Admission admission, Collection<ReportGroupCode> conditions) {
    Map<ReportGroupCode, Map<MoodTotals, Integer>> counts = new HashMap<>();
    try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(COUNTS)) {
      AdmissionPlaces places = new AdmissionPlaces(select);
      places.period(admission);
      places.conditions(conditions);
      places.narrowed(admission);
      places.number(MoodTotals.DAYS_BEFORE);
      places.number(MoodTotals.FIRST_DAY);
      places.number(MoodTotals.LAST_DAY);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          counts
              .computeIfAbsent(ReportGroupCode.of(row.getString(1)), code -> new HashMap<>())
              .put(new MoodTotals(row.getBigDecimal(2), row.getBigDecimal(3)), row.getInt(4));
        }
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return counts;
  }
}
