package health.reprieve.reporting;

import health.reprieve.outcomes.CourseTraits;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.ReviewedCourses;
import health.reprieve.reporting.persistence.ReviewedCourses.ReviewedCourse;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the opioids before and after of each patient's first course of a condition in a period. */
@Dependent
class OpioidPairs {

  private final ReviewedCourses courses;

  @Inject
  OpioidPairs(ReviewedCourses courses) {
    this.courses = courses;
  }

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  /** By condition, those with a pair only. */
  Map<ReportGroupCode, List<Pair>> pairs(ReportFilter filter, Period period, ZoneId zone) {
    Map<ReportGroupCode, List<Pair>> pairs = new HashMap<>();
    Set<Line> counted = new HashSet<>();
    for (ReviewedCourse course : courses.begunIn(period.range(zone))) {
      if (filter.admits(traits(course, zone))
          && counted.add(new Line(course.patient(), course.reportGroup()))) {
        pair(course, zone)
            .ifPresent(
                pair ->
                    pairs
                        .computeIfAbsent(course.reportGroup(), group -> new ArrayList<>())
                        .add(pair));
      }
    }
    return pairs;
  }

  private static CourseTraits traits(ReviewedCourse course, ZoneId zone) {
    LocalDate began = course.began().atZone(zone).toLocalDate();
    return new CourseTraits(
        course.protocol(),
        course.number(),
        course.mgPerKg(),
        java.time.Period.between(course.dateOfBirth(), began).getYears(),
        course.sex());
  }

  private static Optional<Pair> pair(ReviewedCourse course, ZoneId zone) {
    OpioidsAround opioids =
        OpioidsAround.of(
            course.reviews(),
            course.began().atZone(zone).toLocalDate(),
            day(course.ended(), zone),
            day(course.nextInfusion(), zone));
    BigDecimal before = mme(opioids.before());
    BigDecimal after = mme(opioids.after());
    return before == null || after == null
        ? Optional.empty()
        : Optional.of(new Pair(before.doubleValue(), after.doubleValue()));
  }

  private static @Nullable BigDecimal mme(@Nullable OpioidDose dose) {
    return dose == null ? null : dose.mmePerDay();
  }

  private static @Nullable LocalDate day(@Nullable Instant instant, ZoneId zone) {
    return instant == null ? null : instant.atZone(zone).toLocalDate();
  }
}
