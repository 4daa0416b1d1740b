package health.reprieve.reporting.persistence;

import health.reprieve.patients.OpioidDose;
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

/** Reads courses with the medication reviews of their patients, all of a period in one query. */
@Dependent
public class ReviewedCourses {

  private static final int COURSE = 0;
  private static final int PATIENT = 1;
  private static final int REPORT_GROUP = 2;
  private static final int PROTOCOL = 3;
  private static final int BEGAN = 4;
  private static final int ENDED = 5;
  private static final int NEXT_INFUSION = 6;
  private static final int NUMBER = 7;
  private static final int MG_PER_KG = 8;
  private static final int DATE_OF_BIRTH = 9;
  private static final int SEX = 10;
  private static final int REVIEWED_ON = 11;
  private static final int MME = 12;

  @PersistenceContext private EntityManager entities;

  /**
   * A course of a patient who has a medication review.
   *
   * @param ended null while no infusion has ended
   * @param nextInfusion start of the patient's next infusion since then; null for none
   * @param number counts the patient's courses of the condition by their first infusions, from 1
   * @param reviews of the patient, of all times
   */
  public record ReviewedCourse(
      PatientId patient,
      ReportGroupCode reportGroup,
      ProtocolId protocol,
      Instant began,
      @Nullable Instant ended,
      @Nullable Instant nextInfusion,
      int number,
      @Nullable BigDecimal mgPerKg,
      LocalDate dateOfBirth,
      Sex sex,
      List<OpioidDose> reviews) {}

  /** The courses whose first infusion starts in the period, in that order. */
  public List<ReviewedCourse> begunIn(TimeRange period) {
    @SuppressWarnings("unchecked")
    List<@Nullable Object[]> rows =
        entities
            .createNativeQuery(SqlFile.report("opioids_by_course"))
            .setParameter(1, InstantConverter.toNative(period.start()))
            .setParameter(2, InstantConverter.toNative(period.end()))
            .getResultList();
    Map<CourseId, List<@Nullable Object[]>> byCourse = new LinkedHashMap<>();
    for (@Nullable Object[] row : rows) {
      byCourse.computeIfAbsent(CourseId.of(id(row[COURSE])), course -> new ArrayList<>()).add(row);
    }
    return byCourse.values().stream().map(ReviewedCourses::course).toList();
  }

  private static ReviewedCourse course(List<@Nullable Object[]> rows) {
    @Nullable Object[] first = rows.get(0);
    return new ReviewedCourse(
        PatientId.of(id(first[PATIENT])),
        ReportGroupCode.of(text(first[REPORT_GROUP])),
        ProtocolId.of(id(first[PROTOCOL])),
        Objects.requireNonNull(InstantConverter.fromNative(first[BEGAN])),
        InstantConverter.fromNative(first[ENDED]),
        InstantConverter.fromNative(first[NEXT_INFUSION]),
        ((Number) Objects.requireNonNull(first[NUMBER])).intValue(),
        (BigDecimal) first[MG_PER_KG],
        LocalDate.parse(text(first[DATE_OF_BIRTH])),
        Sex.valueOf(text(first[SEX])),
        rows.stream()
            .map(
                row ->
                    new OpioidDose(LocalDate.parse(text(row[REVIEWED_ON])), (BigDecimal) row[MME]))
            .toList());
  }

  private static UUID id(@Nullable Object column) {
    return UuidConverter.fromBytes((byte[]) Objects.requireNonNull(column));
  }

  private static String text(@Nullable Object column) {
    return (String) Objects.requireNonNull(column);
  }
}
