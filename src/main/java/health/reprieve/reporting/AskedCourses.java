package health.reprieve.reporting;

import health.reprieve.audit.RefusalTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.ReportedRoundView;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.OutcomeCounts;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The courses that a part of the report is about, and the pages behind it: those that the report
 * itself admits.
 *
 * @param first local day of the period in which they began
 * @param last local day of the period, included
 * @param zone by which days are meant
 * @param filter narrows them
 * @param narrowedTo the filter in words; empty without one
 * @param years that whoever asks may choose from, the newest first; empty where any period will do
 * @param madeBy display name of who asked
 */
public record AskedCourses(
    LocalDate first,
    LocalDate last,
    ZoneId zone,
    ReportFilter filter,
    List<String> narrowedTo,
    List<Integer> years,
    Instant madeAt,
    String madeBy) {

  /** As {@link ReportHead#tellsBeside}. */
  public boolean tellsBeside() {
    return filter.isNone() || years.isEmpty();
  }

  /** As the audit trail names them: "begun 2026-01-01 to 2026-12-31, sex: female". */
  String words() {
    return words(first, last, narrowedTo);
  }

  /** As the audit trail names a report of them. */
  String of(String report) {
    return report + ", courses " + words();
  }

  /**
   * @param first null where it was left to the report
   * @param last the same
   */
  private static String words(
      @Nullable LocalDate first, @Nullable LocalDate last, List<String> narrowedTo) {
    String period =
        "begun %s to %s"
            .formatted(Objects.toString(first, "unsaid"), Objects.toString(last, "unsaid"));
    return Stream.concat(Stream.of(period), narrowedTo.stream()).collect(Collectors.joining(", "));
  }

  /** Finds out what a question is about, and whether it may be asked. */
  @Dependent
  static class Maker {

    private final ClinicCalendar calendar;
    private final ProtocolSetUp protocols;
    private final ReliefAssessment assessment;
    private final OutcomeCounts counts;
    private final CurrentStaff current;
    private final RefusalTrail refusals;

    @Inject
    Maker(
        ClinicCalendar calendar,
        ProtocolSetUp protocols,
        ReliefAssessment assessment,
        OutcomeCounts counts,
        CurrentStaff current,
        RefusalTrail refusals) {
      this.calendar = calendar;
      this.protocols = protocols;
      this.assessment = assessment;
      this.counts = counts;
      this.current = current;
      this.refusals = refusals;
    }

    /**
     * Of a page. Whoever may not open the courses behind it could tell single patients from pages
     * that overlap, and so takes one calendar year and one filter, unless single patients may be
     * told.
     *
     * @param report its name in the trail
     * @throws NotACalendarYear for another period, where it must be one
     * @throws SeveralFilters for several, where it must be one
     */
    AskedCourses ofPage(String report, ReportQuestion question, Instant now) {
      List<Integer> years = years(now);
      return years.isEmpty()
          ? of(question, now)
          : of(
              told("page", report, question, () -> question.inOneYear(day(now))),
              question.filter(),
              years,
              now,
              current.name());
    }

    /**
     * Of a file.
     *
     * @param smallestCell nothing is said of fewer patients
     * @throws NotACalendarYear for a period that no file can have
     * @throws SeveralFilters for several
     */
    AskedCourses ofFile(String report, ReportQuestion question, int smallestCell, Instant now) {
      return of(
          told("file", report, question, () -> question.ofFile(day(now), smallestCell)),
          question.filter(),
          List.of(),
          now,
          current.name());
    }

    /** Of any period and filters, for those who may open the courses. */
    AskedCourses of(ReportQuestion question, Instant now) {
      return of(question.on(day(now)), question.filter(), List.of(), now, current.name());
    }

    /** What is asked where nothing else is said, by whoever may open the courses and by others. */
    List<AskedCourses> usual(Instant now) {
      return Stream.of(ReportQuestion.USUAL.on(day(now)), ReportQuestion.USUAL.inOneYear(day(now)))
          .map(period -> of(period, ReportFilter.NONE, List.of(), now, "nobody"))
          .toList();
    }

    private AskedCourses of(
        Period period, ReportFilter filter, List<Integer> years, Instant now, String by) {
      return new AskedCourses(
          period.first(),
          period.last(),
          calendar.site().zone(),
          filter,
          words(filter),
          years,
          now,
          by);
    }

    /**
     * Years that whoever asks may choose from for a page, from that of the clinic's first course to
     * the running one, the newest first; empty where any period will do.
     */
    List<Integer> years(Instant now) {
      if (CoursesBehind.openTo(current.role())) {
        return List.of();
      }
      int running = day(now).getYear();
      return assessment.isReady() ? years(assessment.reported(), running) : List.of(running);
    }

    private List<Integer> years(ReportedRoundView reported, int running) {
      if (reported.definition().terms().smallestCell() <= 1) {
        return List.of();
      }
      int first =
          counts.firstBegan(reported.id()).map(began -> day(began).getYear()).orElse(running);
      return IntStream.rangeClosed(Math.min(first, running), running)
          .boxed()
          .sorted(Comparator.reverseOrder())
          .toList();
    }

    /** Whoever asks for what tells of single patients by subtraction asks for several. */
    private Period told(
        String what, String report, ReportQuestion question, Supplier<Period> period) {
      try {
        return period.get();
      } catch (DomainProblem refused) {
        refusals.toldOfMany(
            "refused %s (%s): %s, courses %s"
                .formatted(
                    what,
                    refused.code(),
                    report,
                    AskedCourses.words(
                        question.first(), question.last(), words(question.filter()))));
        throw refused;
      }
    }

    private List<String> words(ReportFilter filter) {
      ProtocolId protocol = filter.protocol();
      return filter.words(protocol == null ? null : protocols.get(protocol).name());
    }

    private LocalDate day(Instant time) {
      return time.atZone(calendar.site().zone()).toLocalDate();
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
