package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.CourseTraits;
import health.reprieve.outcomes.ReliefDefining;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.ReviewedCourses;
import health.reprieve.reporting.persistence.ReviewedCourses.ReviewedCourse;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares the opioids of the medication reviews before and after courses, by condition. As in the
 * report, the unit is the patient's first course of the condition in the period.
 */
@Retry
@Transactional
@RequestScoped
public class OpioidsByCondition {

  private final ReviewedCourses courses;
  private final ReliefDefining definitions;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;

  @Inject
  OpioidsByCondition(
      ReviewedCourses courses,
      ReliefDefining definitions,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      AuditTrail audit) {
    this.courses = courses;
    this.definitions = definitions;
    this.conditions = conditions;
    this.calendar = calendar;
    this.audit = audit;
  }

  /** The figures for reading on screen or paper in the house. */
  public OpioidsByConditionView show(ReportQuestion question) {
    ZoneId zone = calendar.site().zone();
    Period period = question.on(calendar.today());
    int smallestCell = definitions.current().terms().smallestCell();
    Map<ReportGroupCode, List<Pair>> pairs = pairs(question.filter(), period, zone);
    audit.ofMany(
        Act.SAW,
        "opioids before and after by condition, courses begun %s to %s"
            .formatted(period.first(), period.last()));
    return new OpioidsByConditionView(
        period.first(),
        period.last(),
        smallestCell,
        conditions.all().stream()
            .filter(group -> pairs.containsKey(group.code()))
            .map(
                group ->
                    new OpioidsByConditionView.Row(
                        group.name(),
                        OpioidFigures.of(
                            Objects.requireNonNull(pairs.get(group.code())), smallestCell)))
            .toList());
  }

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  private Map<ReportGroupCode, List<Pair>> pairs(ReportFilter filter, Period period, ZoneId zone) {
    TimeRange range =
        TimeRange.of(
            period.first().atStartOfDay(zone).toInstant(),
            period.last().plusDays(1).atStartOfDay(zone).toInstant());
    Map<ReportGroupCode, List<Pair>> pairs = new HashMap<>();
    Set<Line> counted = new HashSet<>();
    for (ReviewedCourse course : courses.begunIn(range)) {
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
