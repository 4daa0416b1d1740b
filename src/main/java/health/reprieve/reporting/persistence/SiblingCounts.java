package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.SqlFile;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts the courses of all values of a filter at once, and of all of them together. */
@Dependent
public class SiblingCounts {

  private static final String COURSES = SqlFile.report("sibling_courses");

  @PersistenceContext private EntityManager entities;

  /**
   * Where bands begin, but for the first one, which takes what lies below.
   *
   * @param doses three, in mg/kg
   * @param ages two, in years
   */
  public record Bands(List<BigDecimal> doses, List<Integer> ages) {}

  /**
   * Courses by their value of a filter.
   *
   * @param whole of all values and of none
   * @param values those that have courses
   */
  public record ByValue(FirstCourses whole, SortedMap<String, FirstCourses> values) {

    private void add(ResultSet row) throws SQLException {
      whole.add(row);
      String value = row.getString("filter_value");
      if (value != null) {
        values.computeIfAbsent(value, some -> new FirstCourses()).add(row);
      }
    }
  }

  /**
   * @param admission without the filter
   * @param filter PROTOCOL, DOSE, NUMBER, AGE or SEX
   * @param overSince see {@link OutcomeCounts#of}
   */
  public ByValue of(Admission admission, String filter, Bands bands, Instant overSince) {
    ByValue courses = new ByValue(new FirstCourses(), new TreeMap<>());
    try (PreparedStatement select = ReportQuery.prepare(entities, COURSES)) {
      AdmissionPlaces places = AdmissionPlaces.rowByRow(select);
      places.moment(overSince);
      values(places, filter, bands);
      places.period(admission);
      places.narrowed(admission);
      ReportQuery.read(select, courses::add);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return courses;
  }

  private static void values(AdmissionPlaces places, String filter, Bands bands)
      throws SQLException {
    places.text(filter);
    for (BigDecimal dose : bands.doses()) {
      places.decimal(dose);
    }
    for (int age : bands.ages()) {
      places.number(age);
    }
  }
}
