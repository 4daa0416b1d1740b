package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.SqlFile;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;

/**
 * Counts what followed courses, in one pass over them in the order in which they began. Counted by
 * the database they would first have to be sorted by patient, which takes longer than to read them.
 */
@Dependent
public class OutcomeCounts {

  private static final String COURSES = SqlFile.report("admitted_courses");

  @PersistenceContext private EntityManager entities;

  /**
   * @param overSince courses without a next infusion are over if their last one ended before
   */
  public FirstCourses of(Admission admission, Instant overSince) {
    try (PreparedStatement select = ReportQuery.prepare(entities, COURSES)) {
      AdmissionPlaces places = AdmissionPlaces.rowByRow(select);
      places.moment(overSince);
      places.period(admission);
      places.narrowed(admission);
      FirstCourses courses = new FirstCourses();
      ReportQuery.read(select, courses::add);
      return courses;
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
