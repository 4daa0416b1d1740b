package health.reprieve.reporting.persistence;

import health.reprieve.platform.persistence.SqlFile;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Counts what followed courses, in one pass over them in the order in which they began. Counted by
 * the database they would first have to be sorted by patient, which takes longer than to read them.
 */
@Dependent
public class OutcomeCounts {

  private static final String COURSES = SqlFile.report("admitted_courses");
  private static final String FIRST =
      "SELECT began FROM course_outcome WHERE round_id = ? ORDER BY began LIMIT 1";

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

  /** When the first course of all began; empty where none has. */
  public Optional<Instant> firstBegan(int round) {
    try (PreparedStatement select = ReportQuery.prepare(entities, FIRST)) {
      select.setInt(1, round);
      List<Instant> first = new ArrayList<>();
      ReportQuery.read(
          select,
          row -> first.add(row.getObject("began", LocalDateTime.class).toInstant(ZoneOffset.UTC)));
      return first.stream().findFirst();
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
  }
}
