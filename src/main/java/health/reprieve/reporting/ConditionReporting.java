package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.clinic.SiteView;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Makes the report of the observed response by condition. The unit is the patient's first course of
 * the condition in the period; patients are the sample, never infusions.
 */
@Retry
@Transactional
@RequestScoped
public class ConditionReporting {

  /**
   * Falls that IMMPACT 2008 calls moderate (30 %) and substantial (50 %) are always shown, whatever
   * the clinic's own definition says.
   */
  private static final Set<Integer> ALWAYS = Set.of(30, 50);

  private final ReliefAssessment assessment;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final ProtocolSetUp protocols;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ConditionReporting(
      ReliefAssessment assessment,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      ProtocolSetUp protocols,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
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
    Instant now = clock.instant();
    SiteView site = calendar.site();
    Period period = question.on(now.atZone(site.zone()).toLocalDate());
    AssessedCoursesView assessed = assessment.begunBetween(period.first(), period.last(), ALWAYS);
    ReportHead head =
        new ReportHead(
            site.name(),
            site.zone(),
            period.first(),
            period.last(),
            now,
            current.name(),
            assessed.definition(),
            question.filter(),
            words(question.filter()),
            smallest.applyAsInt(assessed.definition().terms()));
    ConditionTable table =
        new ConditionTable(
            conditions.all(), assessed, question.filter()::admits, head.smallestCell());
    if (act == Act.EXPORTED) {
      table.refuseIfFilterLeavesFew();
    }
    List<ConditionRow> rows = table.rows();
    audit.ofMany(act, what(head));
    return new ConditionReportView(head, rows, table.withoutCourses(), table.total(rows));
  }

  private static String what(ReportHead head) {
    String period =
        "report by condition, courses begun %s to %s".formatted(head.first(), head.last());
    return head.narrowedTo().isEmpty()
        ? period
        : period + ", " + String.join(", ", head.narrowedTo());
  }
}
