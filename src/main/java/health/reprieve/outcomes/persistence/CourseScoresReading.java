package health.reprieve.outcomes.persistence;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.Source;
import health.reprieve.outcomes.domain.CourseScores;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.ScoredCourse;
import health.reprieve.outcomes.domain.TimedScore;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.VisitTimes;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads courses with the scores around them, all of some patients in one query. */
@Dependent
public class CourseScoresReading {

  private static final String COURSE_SCORES = SqlFile.report("course_scores");
  private static final int ROWS_AT_ONCE = 1000;

  private final MoodReading moods;

  @PersistenceContext private EntityManager entities;

  @Inject
  CourseScoresReading(MoodReading moods) {
    this.moods = moods;
  }

  /**
   * All courses of these patients that have begun, in the order of their first infusions.
   *
   * @param patients 1 to 500
   * @param zone in which the day ends up to which a patient is at the clinic whose leaving after
   *     the last infusion is not on record
   */
  public List<ScoredCourse> of(List<PatientId> patients, ZoneId zone) {
    String sql = InPatients.of(COURSE_SCORES, patients.size());
    Map<CourseId, ScoredCourse> courses = new LinkedHashMap<>();
    Map<CourseId, List<TimedScore>> scores = new HashMap<>();
    try (PreparedStatement select = entities.unwrap(Connection.class).prepareStatement(sql)) {
      select.setFetchSize(ROWS_AT_ONCE);
      InPatients.fill(select, 1, patients);
      try (ResultSet row = select.executeQuery()) {
        while (row.next()) {
          CourseId id = CourseId.of(UuidConverter.fromBytes(row.getBytes("id")));
          if (!courses.containsKey(id)) {
            courses.put(id, course(id, row));
          }
          if (row.getString("item") != null && !isOfDayWithoutLeaving(row, zone)) {
            scores.computeIfAbsent(id, course -> new ArrayList<>()).add(score(row));
          }
        }
      }
    } catch (SQLException failure) {
      throw new PersistenceException(failure);
    }
    Map<PatientId, List<MoodSheet>> sheets =
        courses.values().stream().anyMatch(course -> course.moodSheets() != null)
            ? moods.sheets(patients)
            : Map.of();
    return courses.values().stream()
        .map(
            course ->
                course.with(
                    scores.getOrDefault(course.course(), List.of()),
                    sheets.getOrDefault(course.patient(), List.of())))
        .toList();
  }

  private static ScoredCourse course(CourseId id, ResultSet row) throws SQLException {
    return new ScoredCourse(
        id,
        PatientId.of(UuidConverter.fromBytes(row.getBytes("patient_id"))),
        ReportGroupCode.of(row.getString("report_group")),
        new CourseScores(
            Objects.requireNonNull(Column.instant(row, "began")),
            Column.instant(row, "ended"),
            Column.instant(row, "next_infusion"),
            List.of()),
        ProtocolId.of(UuidConverter.fromBytes(row.getBytes("protocol_id"))),
        row.getInt("course_number"),
        row.getBigDecimal("mg_per_kg"),
        LocalDate.parse(row.getString("date_of_birth")),
        Sex.valueOf(row.getString("sex")),
        Endpoint.valueOf(row.getString("endpoint")) == Endpoint.PHQ9 ? List.of() : null);
  }

  private static boolean isOfDayWithoutLeaving(ResultSet row, ZoneId zone) throws SQLException {
    Instant ended = Column.instant(row, "ended");
    if (ended == null
        || Column.instant(row, "left_at") != null
        || Source.valueOf(row.getString("source")) == Source.IMPORT) {
      return false;
    }
    Instant speaksFor = Objects.requireNonNull(Column.instant(row, "speaks_for"));
    return speaksFor.isAfter(ended) && !speaksFor.isAfter(VisitTimes.dayOver(ended, zone));
  }

  private static TimedScore score(ResultSet row) throws SQLException {
    return new TimedScore(
        Item.valueOf(row.getString("item")),
        Moment.valueOf(row.getString("moment")),
        Objects.requireNonNull(Column.instant(row, "speaks_for")),
        row.getInt("score"),
        row.getBytes("visit_id") != null);
  }
}
