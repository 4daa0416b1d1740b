package health.reprieve.outcomes.persistence;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.outcomes.domain.CourseScores;
import health.reprieve.outcomes.domain.TimedScore;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads courses with the scores around them, all of a period in one query. */
@Dependent
public class CourseScoresReading {

  private static final int COURSE = 0;
  private static final int PATIENT = 1;
  private static final int REPORT_GROUP = 2;
  private static final int BEGAN = 3;
  private static final int ENDED = 4;
  private static final int NEXT_INFUSION = 5;
  private static final int ITEM = 6;
  private static final int MOMENT = 7;
  private static final int SPEAKS_FOR = 8;
  private static final int SCORE = 9;
  private static final int VISIT = 10;
  private static final int BEGUN_IN_PERIOD = 11;

  @PersistenceContext private EntityManager entities;

  /**
   * A course, whose it is, and the scores around it.
   *
   * @param begunInPeriod false for a course before the one that began in the period
   */
  public record ScoredCourse(
      CourseId course,
      PatientId patient,
      ReportGroupCode reportGroup,
      CourseScores scores,
      boolean begunInPeriod) {}

  /**
   * The courses whose first infusion starts in the period, each patient's last one before the
   * period with them, in the order of their first infusions.
   */
  public List<ScoredCourse> begunIn(TimeRange period) {
    @SuppressWarnings("unchecked")
    List<@Nullable Object[]> rows =
        entities
            .createNativeQuery(SqlFile.report("course_scores"))
            .setParameter(1, InstantConverter.toNative(period.start()))
            .setParameter(2, InstantConverter.toNative(period.end()))
            .getResultList();
    Map<CourseId, List<@Nullable Object[]>> byCourse = new LinkedHashMap<>();
    for (@Nullable Object[] row : rows) {
      byCourse.computeIfAbsent(CourseId.of(id(row[COURSE])), course -> new ArrayList<>()).add(row);
    }
    return byCourse.entrySet().stream()
        .map(course -> scored(course.getKey(), course.getValue()))
        .toList();
  }

  private static ScoredCourse scored(CourseId course, List<@Nullable Object[]> rows) {
    @Nullable Object[] first = rows.get(0);
    List<TimedScore> scores =
        rows.stream().filter(row -> row[SCORE] != null).map(CourseScoresReading::score).toList();
    return new ScoredCourse(
        course,
        PatientId.of(id(first[PATIENT])),
        ReportGroupCode.of(text(first[REPORT_GROUP])),
        new CourseScores(
            required(first[BEGAN]),
            InstantConverter.fromNative(first[ENDED]),
            InstantConverter.fromNative(first[NEXT_INFUSION]),
            scores),
        ((Number) Objects.requireNonNull(first[BEGUN_IN_PERIOD])).intValue() == 1);
  }

  private static TimedScore score(@Nullable Object[] row) {
    return new TimedScore(
        Item.valueOf(text(row[ITEM])),
        Moment.valueOf(text(row[MOMENT])),
        required(row[SPEAKS_FOR]),
        ((Number) Objects.requireNonNull(row[SCORE])).intValue(),
        row[VISIT] != null);
  }

  private static UUID id(@Nullable Object column) {
    return UuidConverter.fromBytes((byte[]) Objects.requireNonNull(column));
  }

  private static String text(@Nullable Object column) {
    return (String) Objects.requireNonNull(column);
  }

  private static Instant required(@Nullable Object column) {
    return Objects.requireNonNull(InstantConverter.fromNative(column));
  }
}
