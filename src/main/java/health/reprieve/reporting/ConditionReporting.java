package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.audit.RefusalTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.ReportedRoundView;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.FirstCourses;
import health.reprieve.reporting.persistence.OutcomeCounts;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Makes the report of the observed response by condition. The unit is the patient's first course of
 * the condition in the period; patients are the sample, never infusions.
 */
@Retry
@Transactional
@ApplicationScoped
public class ConditionReporting {

  private final ReliefAssessment assessment;
  private final OutcomeCounts counts;
  private final KnownBands bands;
  private final FiguresBeside beside;
  private final SiblingReading siblings;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final RefusalTrail refusals;
  private final Clock clock;

  @Inject
  ConditionReporting(
      ReliefAssessment assessment,
      OutcomeCounts counts,
      KnownBands bands,
      FiguresBeside beside,
      SiblingReading siblings,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      CurrentStaff current,
      AuditTrail audit,
      RefusalTrail refusals,
      Clock clock) {
    this.assessment = assessment;
    this.counts = counts;
    this.bands = bands;
    this.beside = beside;
    this.siblings = siblings;
    this.conditions = conditions;
    this.calendar = calendar;
    this.protocols = protocols;
    this.current = current;
    this.audit = audit;
    this.refusals = refusals;
    this.clock = clock;
  }

  /** The report for reading on screen or paper in the house. */
  public ConditionReportView show(ReportQuestion question) {
    return make(question, Act.SAW, ReliefTerms::smallestCell);
  }

  /**
   * The report for what may leave the house, as a file or to a program: more is held back, and so
   * is what would give it away.
   */
  public ConditionReportView export(ReportQuestion question) {
    return make(question, Act.EXPORTED, ReliefTerms::smallestExportCell);
  }

  /** The protocols by which a report can be narrowed, those no longer in use among them. */
  public List<ProtocolView> protocols() {
    return protocols.all();
  }

  private List<String> words(ReportFilter filter) {
    ProtocolId protocol = filter.protocol();
    return filter.words(protocol == null ? null : protocols.get(protocol).name());
  }

  /**
   * Works out the usual report for nobody, so that the bands of its curves are known before the
   * first who asks for it.
   */
  void prepare() {
    made(ReportQuestion.USUAL, ReliefTerms::smallestCell, false, "nobody");
  }

  private ConditionReportView make(
      ReportQuestion question, Act act, ToIntFunction<ReliefTerms> smallest) {
    boolean leaves = act == Act.EXPORTED;
    Made made = made(question, smallest, leaves, current.name());
    audit.ofMany(act, what(made.head.first(), made.head.last(), made.head.narrowedTo()));
    return leaves
        ? new Release(made.head, made.compared).of(made.report)
        : new Disclosure(made.head, made.compared, beside.widerMood(made.report, made.admission))
            .of(made.report);
  }

  private record Made(
      ReportHead head,
      Admission admission,
      Map<ReportGroupCode, List<Siblings>> compared,
      ConditionReportView report) {}

  private Made made(
      ReportQuestion question, ToIntFunction<ReliefTerms> smallest, boolean leaves, String by) {
    ReportedRoundView reported = assessment.reported();
    int smallestCell = smallest.applyAsInt(reported.definition().terms());
    ReportHead head = head(question, reported.definition(), smallestCell, leaves, by);
    Admission admission = head.filter().of(reported.id(), Period.of(head).range(head.zone()));
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

  /** Mood and opioids leave the house without a filter only: they are not compared by filters. */
  private ConditionReportView view(
      ReportHead head,
      FirstCourses counted,
      Map<ReportGroupCode, List<Siblings>> compared,
      Admission admission,
      boolean leaves) {
    ConditionTable table = table(head, counted, compared);
    boolean besideToo = !leaves || head.filter().isNone();
    List<ConditionRow> rows =
        beside.withMood(table.rows(), admission, head, code -> besideToo && table.tells(code));
    return new ConditionReportView(
        head,
        leaves && besideToo ? beside.withOpioids(rows, admission, head) : rows,
        table.withoutCourses(),
        table.total(rows, counted::together));
  }

  private ReportHead head(
      ReportQuestion question,
      ReliefDefinitionView definition,
      int smallestCell,
      boolean leaves,
      String by) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    LocalDate today = now.atZone(site.zone()).toLocalDate();
    Period period = leaves ? ofFile(question, today, smallestCell) : question.on(today);
    return new ReportHead(
        site.name(),
        site.zone(),
        period.first(),
        period.last(),
        now,
        by,
        definition,
        question.filter(),
        words(question.filter()),
        smallestCell);
  }

  /** Whoever asks for files that tell of single patients by subtraction asks for several. */
  private Period ofFile(ReportQuestion question, LocalDate today, int smallestCell) {
    try {
      return question.ofFile(today, smallestCell);
    } catch (DomainProblem refused) {
      refusals.toldOfMany(
          "refused file (%s): %s"
              .formatted(
                  refused.code(),
                  what(question.first(), question.last(), words(question.filter()))));
      throw refused;
    }
  }

  /**
   * @param first null where it was left to the report
   * @param last the same
   */
  private static String what(
      @Nullable LocalDate first, @Nullable LocalDate last, List<String> narrowedTo) {
    String period =
        "report by condition, courses begun %s to %s"
            .formatted(Objects.toString(first, "unsaid"), Objects.toString(last, "unsaid"));
    return narrowedTo.isEmpty() ? period : period + ", " + String.join(", ", narrowedTo);
  }
}
