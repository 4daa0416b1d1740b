package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.ReportedRoundView;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.FirstCourses;
import health.reprieve.reporting.persistence.OutcomeCounts;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Makes the report of the observed response by condition. The unit is the patient's first course of
 * the condition in the period; patients are the sample, never infusions.
 */
@Retry
@Transactional
@ApplicationScoped
public class ConditionReporting {

  private static final String REPORT = "report by condition";

  private final ReliefAssessment assessment;
  private final OutcomeCounts counts;
  private final KnownBands bands;
  private final FiguresBeside beside;
  private final SiblingReading siblings;
  private final AskedCourses.Maker asking;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ConditionReporting(
      ReliefAssessment assessment,
      OutcomeCounts counts,
      KnownBands bands,
      FiguresBeside beside,
      SiblingReading siblings,
      AskedCourses.Maker asking,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
    this.counts = counts;
    this.bands = bands;
    this.beside = beside;
    this.siblings = siblings;
    this.asking = asking;
    this.conditions = conditions;
    this.calendar = calendar;
    this.protocols = protocols;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The report for reading on screen or paper in the house.
   *
   * @throws NotACalendarYear for another period, by whoever may not open the courses behind it
   * @throws SeveralFilters for several, by the same
   */
  public ConditionReportView show(ReportQuestion question) {
    Instant now = clock.instant();
    ReportedRoundView reported = assessment.reported();
    int smallest = reported.definition().terms().smallestCell();
    AskedCourses asked = asking.ofPage(REPORT, question, now);
    Made made = made(head(asked, reported, smallest, now, current.name()), reported.id(), false);
    audit.ofMany(Act.SAW, asked.of(REPORT));
    return new Disclosure(made.head, made.compared, beside.widerMood(made.report, made.admission))
        .of(made.report);
  }

  /**
   * The report for what may leave the house, as a file or to a program: more is held back, and so
   * is what would give it away.
   *
   * @throws NotACalendarYear for a period that no file can have
   * @throws SeveralFilters for several
   */
  public ConditionReportView export(ReportQuestion question) {
    Instant now = clock.instant();
    ReportedRoundView reported = assessment.reported();
    int smallest = reported.definition().terms().smallestExportCell();
    AskedCourses asked = asking.ofFile(REPORT, question, smallest, now);
    Made made = made(head(asked, reported, smallest, now, current.name()), reported.id(), true);
    audit.ofMany(Act.EXPORTED, asked.of(REPORT));
    return new Release(made.head, made.compared).of(made.report);
  }

  /** The protocols by which a report can be narrowed, those no longer in use among them. */
  public List<ProtocolView> protocols() {
    return protocols.all();
  }

  /**
   * Years that whoever asks may choose from for the page, the newest first; empty where any period
   * will do.
   */
  public List<Integer> years() {
    return asking.years(clock.instant());
  }

  /**
   * Works out the usual reports for nobody, so that the bands of their curves are known before the
   * first who asks for them: the last twelve months, and the running year.
   */
  void prepare() {
    ReportedRoundView reported = assessment.reported();
    Instant now = clock.instant();
    int smallest = reported.definition().terms().smallestCell();
    for (AskedCourses usual : asking.usual(now)) {
      made(head(usual, reported, smallest, now, "nobody"), reported.id(), false);
    }
  }

  private record Made(
      ReportHead head,
      Admission admission,
      Map<ReportGroupCode, List<Siblings>> compared,
      ConditionReportView report) {}

  private Made made(ReportHead head, int round, boolean leaves) {
    Admission admission = head.filter().of(round, Period.of(head).range(head.zone()));
    Map<ReportGroupCode, List<Siblings>> compared =
        siblings.of(head.filter(), admission, percent(head), head.overSince());
    FirstCourses counted = counts.of(admission, head.overSince());
    return new Made(head, admission, compared, view(head, counted, compared, admission, leaves));
  }

  private static int percent(ReportHead head) {
    return head.definition().terms().reliefPercent();
  }

  private ConditionTable table(
      ReportHead head, FirstCourses counted, Map<ReportGroupCode, List<Siblings>> compared) {
    return new ConditionTable(
        conditions.all(),
        counted.byCondition(),
        percent(head),
        head.smallestCell(),
        compared,
        bands::of);
  }

  /**
   * Mood and opioids leave the house without a filter only, and so are they told to those who may
   * not open the courses: they are not compared value by value.
   */
  private ConditionReportView view(
      ReportHead head,
      FirstCourses counted,
      Map<ReportGroupCode, List<Siblings>> compared,
      Admission admission,
      boolean leaves) {
    ConditionTable table = table(head, counted, compared);
    boolean besideToo = leaves ? head.filter().isNone() : head.tellsBeside();
    List<ConditionRow> rows =
        beside.withMood(table.rows(), admission, head, code -> besideToo && table.tells(code));
    return new ConditionReportView(
        head,
        leaves && besideToo ? beside.withOpioids(rows, admission, head) : rows,
        table.withoutCourses(),
        table.total(rows, counted::together));
  }

  private ReportHead head(
      AskedCourses asked, ReportedRoundView reported, int smallestCell, Instant now, String by) {
    return new ReportHead(
        calendar.site().name(),
        asked.zone(),
        asked.first(),
        asked.last(),
        now,
        by,
        reported.definition(),
        asked.filter(),
        asked.narrowedTo(),
        smallestCell,
        asked.years());
  }
}
