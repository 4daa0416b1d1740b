package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.SqlFile;
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
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What followed courses, counted by the database: a query costs what it finds, not what it tells.
 */
@Dependent
public class OutcomeCounts {

  private static final String COUNTS = SqlFile.report("condition_counts");
  private static final int ROWS_AT_ONCE = 1000;

  @PersistenceContext private EntityManager entities;

  /** A line of each condition with courses. */
  public Map<ReportGroupCode, CountedLine> byCondition(Admission admission) {
    Map<ReportGroupCode, CountedLine> lines = new HashMap<>();
    count(admission, null).forEach((code, line) -> lines.put(ReportGroupCode.of(code), line));
    return lines;
  }

  /**
   * One line of all these conditions, each patient once.
   *
   * @param conditions with courses
   */
  public CountedLine together(Admission admission, Collection<ReportGroupCode> conditions) {
    return count(admission, conditions).values().stream().findFirst().orElseThrow();
  }

  private Map<String, CountedLine> count(
      Admission admission, @Nullable Collection<ReportGroupCode> together) {
    Map<String, LineRows> lines = new HashMap<>();
    try (PreparedStatement select = prepare(COUNTS)) {
      select.setFetchSize(ROWS_AT_ONCE);
      fill(select, admission, together);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.computeIfAbsent(row.getString("report_line"), line -> new LineRows()).add(row);
        }
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    Map<String, CountedLine> counted = new HashMap<>();
    lines.forEach((code, rows) -> counted.put(code, rows.line()));
    return counted;
  }

  private static void fill(
      PreparedStatement select, Admission admission, @Nullable Collection<ReportGroupCode> together)
      throws SQLException {
    boolean byCondition = together == null;
    AdmissionPlaces places = new AdmissionPlaces(select);
    places.choice(byCondition);
    places.choice(byCondition);
    places.period(admission);
    places.choice(byCondition);
    places.conditions(together == null ? List.of() : together);
    places.narrowed(admission);
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    return entities.unwrap(Connection.class).prepareStatement(sql);
  }
}
