package health.reprieve.reporting;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The courses that a part of the report is about, and the pages behind it: those that the report
 * itself admits.
 *
 * @param first local day of the period in which they began
 * @param last local day of the period, included
 * @param zone by which days are meant
 * @param filter narrows them
 * @param narrowedTo the filter in words; empty without one
 * @param madeBy display name of who asked
 */
public record AskedCourses(
    LocalDate first,
    LocalDate last,
    ZoneId zone,
    ReportFilter filter,
    List<String> narrowedTo,
    Instant madeAt,
    String madeBy) {

  /** As the audit trail names them: "begun 2026-01-01 to 2026-12-31, sex: female". */
  String words() {
    return Stream.concat(Stream.of("begun %s to %s".formatted(first, last)), narrowedTo.stream())
        .collect(Collectors.joining(", "));
  }

  /** Finds out what a question is about. */
  @Dependent
  static class Maker {

    private final ClinicCalendar calendar;
    private final ProtocolSetUp protocols;
    private final ReliefAssessment assessment;
    private final CurrentStaff current;

    @Inject
    Maker(
        ClinicCalendar calendar,
        ProtocolSetUp protocols,
        ReliefAssessment assessment,
        CurrentStaff current) {
      this.calendar = calendar;
      this.protocols = protocols;
      this.assessment = assessment;
      this.current = current;
    }

    AskedCourses of(ReportQuestion question) {
      Instant now = calendar.now();
      ZoneId zone = calendar.site().zone();
      Period period = question.on(now.atZone(zone).toLocalDate());
      ProtocolId protocol = question.filter().protocol();
      return new AskedCourses(
          period.first(),
          period.last(),
          zone,
          question.filter(),
          question.filter().words(protocol == null ? null : protocols.get(protocol).name()),
          now,
          current.name());
    }

    /** What they are among the outcomes that reports read. */
    Admission admission(AskedCourses asked) {
      return asked
          .filter()
          .of(
              assessment.reported().id(),
              new Period(asked.first(), asked.last()).range(asked.zone()));
    }
  }
}
