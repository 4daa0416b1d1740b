package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.CourseTraits;
import health.reprieve.patients.domain.Sex;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.Admission.Span;
import health.reprieve.treatment.domain.ProtocolId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Narrows a report to some courses; null means any. */
public record ReportFilter(
    @Nullable ProtocolId protocol,
    @Nullable DoseBand dose,
    @Nullable CourseNumber number,
    @Nullable AgeBand age,
    @Nullable Sex sex) {

  /** All courses. */
  public static final ReportFilter NONE = new ReportFilter(null, null, null, null, null);

  public boolean isNone() {
    return equals(NONE);
  }

  /** By what it narrows. */
  List<Narrowing> narrowings() {
    return Arrays.stream(Narrowing.values()).filter(one -> one.asked(this) != null).toList();
  }

  /** The same, but not narrowed by this. */
  ReportFilter without(Narrowing one) {
    return new ReportFilter(
        one == Narrowing.PROTOCOL ? null : protocol,
        one == Narrowing.DOSE ? null : dose,
        one == Narrowing.NUMBER ? null : number,
        one == Narrowing.AGE ? null : age,
        one == Narrowing.SEX ? null : sex);
  }

  /**
   * What the same report admits without each of its filters, but for the course number: without
   * that it counts other courses of the same patients, of whom nothing can be subtracted.
   *
   * @param admission of the report
   */
  List<Admission> wider(Admission admission) {
    return narrowings().stream()
        .filter(one -> one != Narrowing.NUMBER)
        .map(one -> without(one).of(admission.round(), admission.period()))
        .toList();
  }

  /** What it admits of a round's outcomes. */
  Admission of(int round, TimeRange period) {
    return new Admission(
        round,
        period,
        protocol,
        dose == null ? null : dose.from(),
        dose == null ? null : dose.below(),
        number == null ? Span.ANY : number.span(),
        age == null ? Span.ANY : age.span(),
        sex);
  }

  boolean admits(CourseOutcomeView course) {
    return admits(course.traits());
  }

  boolean admits(CourseTraits traits) {
    return (protocol == null || protocol.equals(traits.protocol()))
        && (dose == null || dose.holds(traits.mgPerKg()))
        && (number == null || number.holds(traits.number()))
        && (age == null || age.holds(traits.age()))
        && (sex == null || sex == traits.sex());
  }

  /**
   * What it is narrowed to, such as "0.5 to 0.9 mg/kg, rounded", "sex: female".
   *
   * @param protocolName of the protocol, where there is one
   */
  List<String> words(@Nullable String protocolName) {
    return Stream.of(
            protocol == null || protocolName == null ? null : "protocol " + protocolName,
            dose == null ? null : dose.words(),
            number == null ? null : number.words(),
            age == null ? null : age.words(),
            sex == null ? null : "sex: " + sex.words().toLowerCase(Locale.ENGLISH))
        .filter(Objects::nonNull)
        .toList();
  }
}
