package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.ReportedRoundView;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.OutcomeCounts;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.ToIntFunction;

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
    this.conditions = conditions;
    this.calendar = calendar;
    this.protocols = protocols;
    this.current = current;
    this.audit = audit;
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
    ConditionReportView report = make(question, Act.EXPORTED, ReliefTerms::smallestExportCell);
    return new Release(report.head().smallestCell()).of(report);
  }

  /** The protocols by which a report can be narrowed, those no longer in use among them. */
  public List<ProtocolView> protocols() {
    return protocols.all();
  }

  private List<String> words(ReportFilter filter) {
    ProtocolId protocol = filter.protocol();
    return filter.words(protocol == null ? null : protocols.get(protocol).name());
  }

  private ConditionReportView make(
      ReportQuestion question, Act act, ToIntFunction<ReliefTerms> smallest) {
    ReportedRoundView reported = assessment.reported();
    ReportHead head =
        head(question, reported.definition(), smallest.applyAsInt(reported.definition().terms()));
    Period period = new Period(head.first(), head.last());
    Admission admission = question.filter().of(reported.id(), period.range(head.zone()));
    ConditionTable table =
        new ConditionTable(
            conditions.all(),
            counts.byCondition(admission),
            reported.definition().terms().reliefPercent(),
            head.smallestCell(),
            bands::of);
    if (act == Act.EXPORTED && !question.filter().isNone()) {
      table.refuseIfFilterLeavesFew(counts.patients(reported.id(), admission.period()));
    }
    List<ConditionRow> rows = beside.withMood(table.rows(), admission, head);
    audit.ofMany(act, what(head));
    return new ConditionReportView(
        head,
        act == Act.EXPORTED ? beside.withOpioids(rows, admission, head) : rows,
        table.withoutCourses(),
        table.total(rows, shown -> counts.together(admission, shown)));
  }

  private ReportHead head(
      ReportQuestion question, ReliefDefinitionView definition, int smallestCell) {
    Instant now = clock.instant();
    SiteView site = calendar.site();
    Period period = question.on(now.atZone(site.zone()).toLocalDate());
    return new ReportHead(
        site.name(),
        site.zone(),
        period.first(),
        period.last(),
        now,
        current.name(),
        definition,
        question.filter(),
        words(question.filter()),
        smallestCell);
  }

  private static String what(ReportHead head) {
    String period =
        "report by condition, courses begun %s to %s".formatted(head.first(), head.last());
    return head.narrowedTo().isEmpty()
        ? period
        : period + ", " + String.join(", ", head.narrowedTo());
  }
}
