package health.reprieve.reporting.persistence;

import health.reprieve.measures.domain.SheetId;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Totals of the PHQ-9 around courses, counted by the database or course by course. */
@Dependent
public class MoodCourses {

  private static final String COURSES = SqlFile.report("mood_courses");
  private static final String IN_ORDER = "ORDER BY began, course_id";
  private static final String ALIKE =
      "report_group, total_before, total_after, due, mood_status, mood_ends_by, mood_lost_after, mood_lost_up_to";
  private static final String COUNTS =
      "SELECT "
          + ALIKE
          + ", COUNT(*) AS number FROM (\n"
          + COURSES
          + ") AS listed WHERE turn = 1 GROUP BY "
          + ALIKE;

  @PersistenceContext private EntityManager entities;

  /**
   * What is known of the patients of each condition, one course of each.
   *
   * @param now decides whose time after the course is over
   */
  public Map<ReportGroupCode, MoodLine> counts(
      Admission admission, Collection<ReportGroupCode> conditions, Instant now) {
    MoodLines lines = new MoodLines();
    try (PreparedStatement select = ReportQuery.prepare(entities, COUNTS)) {
      fill(select, admission, conditions, now);
      ReportQuery.read(select, lines::add);
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    return lines.all();
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

  static MoodTotals totals(ResultSet row) throws SQLException {
    return new MoodTotals(
        row.getBigDecimal("total_before"), row.getBigDecimal("total_after"), row.getBoolean("due"));
  }

  private static MoodCourse course(ResultSet row) throws SQLException {
    return new MoodCourse(
        PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id"))),
        row.getInt("course_number"),
        row.getObject("began_on", LocalDate.class),
        row.getInt("turn") == 1,
        new MoodAround(sheet(row, "before"), sheet(row, "after"), row.getBoolean("due")),
        response(row));
  }

  private static ReliefEpisode response(ResultSet row) throws SQLException {
    EventInterval onset = interval(row, "mood_onset");
    EventInterval lost = interval(row, "mood_lost");
    return new ReliefEpisode(
        ReliefStatus.valueOf(row.getString("mood_status")),
        row.getInt("mood_sheets"),
        null,
        onset,
        lost == null
            ? null
            : new ReliefDuration(
                lost,
                ReliefEnd.valueOf(row.getString("mood_ends_by")),
                row.getBoolean("mood_unconfirmed")));
  }

  static @Nullable EventInterval interval(ResultSet row, String name) throws SQLException {
    Duration after = micros(row, name + "_after");
    return after == null ? null : new EventInterval(after, micros(row, name + "_up_to"));
  }

  private static @Nullable Duration micros(ResultSet row, String name) throws SQLException {
    long micros = row.getLong(name);
    return row.wasNull() ? null : Duration.of(micros, ChronoUnit.MICROS);
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
