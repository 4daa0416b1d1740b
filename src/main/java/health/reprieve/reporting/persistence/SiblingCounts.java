package health.reprieve.reporting.persistence;

import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.SqlFile;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the patients of all values of a filter at once, and of all of them together. */
@Dependent
public class SiblingCounts {

  private static final String COUNTS = SqlFile.report("sibling_counts");

  @PersistenceContext private EntityManager entities;

  /**
   * Where bands begin, but for the first one, which takes what lies below.
   *
   * @param doses three, in mg/kg
   * @param ages two, in years
   */
  public record Bands(List<BigDecimal> doses, List<Integer> ages) {}

  /**
   * The lines of all conditions.
   *
   * @param admission without the filter
   * @param filter PROTOCOL, DOSE, NUMBER, AGE or SEX
   */
  public List<SiblingLine> of(Admission admission, String filter, Bands bands) {
    List<SiblingLine> lines = new ArrayList<>();
    try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(COUNTS)) {
      AdmissionPlaces places = new AdmissionPlaces(select);
      places.text(filter);
      for (BigDecimal dose : bands.doses()) {
        places.decimal(dose);
      }
      for (int age : bands.ages()) {
        places.number(age);
      }
      places.period(admission);
      places.narrowed(admission);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          lines.add(line(row));
        }
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return lines;
  }

  private static SiblingLine line(ResultSet row) throws SQLException {
    return new SiblingLine(
        ReportGroupCode.of(row.getString("report_group")),
        row.getInt("kind") == 0,
        row.getString("filter_value"),
        row.getInt("patients"),
        row.getInt("courses"),
        row.getInt("below_minimum"),
        row.getInt("without_baseline"),
        row.getInt("eligible"),
        row.getInt("assessed"),
        row.getInt("day_seven"),
        row.getInt("own"),
        row.getInt("at30"),
        row.getInt("at50"),
        row.getInt("two_points"),
        new AtRisk(byDay(row, "known_"), byDay(row, "unsure_")));
  }

  private static Map<Integer, Integer> byDay(ResultSet row, String name) throws SQLException {
    Map<Integer, Integer> numbers = new HashMap<>();
    for (int day : AtRisk.DAYS) {
      numbers.put(day, row.getInt(name + day));
    }
    return numbers;
  }
}
