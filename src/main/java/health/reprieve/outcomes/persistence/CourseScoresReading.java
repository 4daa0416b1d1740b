package health.reprieve.outcomes.persistence;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.outcomes.domain.CourseScores;
import health.reprieve.outcomes.domain.TimedScore;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.SqlFile;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
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
  private static final int PROTOCOL = 12;
  private static final int NUMBER = 13;
  private static final int MG_PER_KG = 14;
  private static final int DATE_OF_BIRTH = 15;
  private static final int SEX = 16;

  @PersistenceContext private EntityManager entities;

  /**
   * A course, whose it is, and the scores around it.
   *
   * @param begunInPeriod false for a course before the one that began in the period
   * @param number counts the patient's courses of the condition by their first infusions, from 1
   * @param mgPerKg given at the first infusion; null where it has not ended or nobody was weighed
   */
  public record ScoredCourse(
      CourseId course,
      PatientId patient,
      ReportGroupCode reportGroup,
      CourseScores scores,
      boolean begunInPeriod,
      ProtocolId protocol,
      int number,
      @Nullable BigDecimal mgPerKg,
      LocalDate dateOfBirth,
      Sex sex) {}

  /**
   * The courses whose first infusion starts in the period, each patient's last one before the
   * period with them, in the order of their first infusions.
   */
  public List<ScoredCourse> begunIn(TimeRange period) {
    return courses(
        entities
            .createNativeQuery(SqlFile.report("course_scores"))
            .setParameter(1, InstantConverter.toNative(period.start()))
            .setParameter(2, InstantConverter.toNative(period.end())));
  }

  /** All courses of a patient, in the order of their first infusions. */
  public List<ScoredCourse> of(PatientId patient) {
    return courses(
        entities
            .createNativeQuery(SqlFile.report("patient_course_scores"))
            .setParameter(1, UuidConverter.toBytes(patient.value())));
  }

  private static List<ScoredCourse> courses(Query query) {
    @SuppressWarnings("unchecked")
    List<@Nullable Object[]> rows = query.getResultList();
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
        number(first[BEGUN_IN_PERIOD]) == 1,
        ProtocolId.of(id(first[PROTOCOL])),
        number(first[NUMBER]),
        (BigDecimal) first[MG_PER_KG],
        LocalDate.parse(text(first[DATE_OF_BIRTH])),
        Sex.valueOf(text(first[SEX])));
  }

  private static TimedScore score(@Nullable Object[] row) {
    return new TimedScore(
        Item.valueOf(text(row[ITEM])),
        Moment.valueOf(text(row[MOMENT])),
        required(row[SPEAKS_FOR]),
        number(row[SCORE]),
        row[VISIT] != null);
  }

  private static int number(@Nullable Object column) {
    return ((Number) Objects.requireNonNull(column)).intValue();
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
