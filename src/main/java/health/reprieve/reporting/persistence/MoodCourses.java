package health.reprieve.reporting.persistence;

import health.reprieve.measures.domain.SheetId;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.reporting.domain.MoodCourse;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Totals of the PHQ-9 around courses, counted by the database or course by course. */
@Dependent
public class MoodCourses {

  private static final String COURSES = SqlFile.report("mood_courses");
  private static final String IN_ORDER = "ORDER BY began, course_id";
  private static final String COUNTS =
      "SELECT report_group, total_before, total_after, due, COUNT(*) AS number FROM (\n"
          + COURSES
          + ") AS listed WHERE turn = 1 GROUP BY report_group, total_before, total_after, due";

  @PersistenceContext private EntityManager entities;

  /**
   * How many patients of each condition have which totals, one course of each.
   *
   * @param now decides whose time after the course is over
   */
  public Map<ReportGroupCode, Map<MoodTotals, Integer>> counts(
      Admission admission, Collection<ReportGroupCode> conditions, Instant now) {
    Map<ReportGroupCode, Map<MoodTotals, Integer>> counts = new HashMap<>();
    try (PreparedStatement select = ReportQuery.prepare(entities, COUNTS)) {
      fill(select, admission, conditions, now);
      ReportQuery.read(
          select,
          row ->
              counts
                  .computeIfAbsent(
                      ReportGroupCode.of(row.getString("report_group")), code -> new HashMap<>())
                  .put(totals(row), row.getInt("number")));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return counts;
  }

  /** The courses of a condition that are admitted, in the order in which they began. */
  public List<MoodCourse> of(Admission admission, ReportGroupCode condition, Instant now) {
    List<MoodCourse> courses = new ArrayList<>();
    try (PreparedStatement select = ReportQuery.prepare(entities, COURSES + IN_ORDER)) {
      fill(select, admission, List.of(condition), now);
      ReportQuery.read(select, row -> courses.add(course(row)));
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return courses;
  }

  private static void fill(
      PreparedStatement select,
      Admission admission,
      Collection<ReportGroupCode> conditions,
      Instant now)
      throws SQLException {
    AdmissionPlaces places = new AdmissionPlaces(select);
    places.moment(now);
    places.period(admission);
    places.conditions(conditions);
    places.narrowed(admission);
  }

  private static MoodTotals totals(ResultSet row) throws SQLException {
    return new MoodTotals(
        row.getBigDecimal("total_before"), row.getBigDecimal("total_after"), row.getBoolean("due"));
  }

  private static MoodCourse course(ResultSet row) throws SQLException {
    return new MoodCourse(
        PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id"))),
        row.getInt("course_number"),
        row.getObject("began_on", LocalDate.class),
        row.getInt("turn") == 1,
        new MoodAround(sheet(row, "before"), sheet(row, "after"), row.getBoolean("due")));
  }

  private static @Nullable MoodSheet sheet(ResultSet row, String side) throws SQLException {
    BigDecimal total = row.getBigDecimal("total_" + side);
    return total == null
        ? null
        : new MoodSheet(
            SheetId.of(UuidConverter.fromBytes(row.getBytes(side + "_id"))),
            row.getObject(side + "_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
            total);
  }
}
