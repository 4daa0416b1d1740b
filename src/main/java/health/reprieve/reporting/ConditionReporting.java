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
import health.reprieve.platform.problem.InvalidRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
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

  /** A fall by half, which IMMPACT 2008 calls substantial, is shown beside the clinic's own. */
  private static final Set<Integer> SUBSTANTIAL = Set.of(50);

  private final ReliefAssessment assessment;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ConditionReporting(
      ReliefAssessment assessment,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.assessment = assessment;
    this.conditions = conditions;
    this.calendar = calendar;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** The twelve months up to today, a local day of the site. */
  public Period usualPeriod() {
    LocalDate today = clock.instant().atZone(calendar.site().zone()).toLocalDate();
    return new Period(today.minusYears(1).plusDays(1), today);
  }

  /** First and last local day, both included; a period that ends before it begins is refused. */
  public record Period(LocalDate first, LocalDate last) {
    public Period {
      if (last.isBefore(first)) {
        throw new InvalidRequest("to", "Not before the first day.");
      }
    }
  }

  /** The report for reading on screen or paper. */
  public ConditionReportView show(Period period) {
    return make(period, Act.SAW, ReliefTerms::smallestCell);
  }

  /** The report as a file, which may leave the house: more is held back. */
  public ConditionReportView export(Period period) {
    return make(period, Act.EXPORTED, ReliefTerms::smallestExportCell);
  }

  private ConditionReportView make(Period period, Act act, ToIntFunction<ReliefTerms> smallest) {
    AssessedCoursesView assessed = assessment.begunBetween(period.first, period.last, SUBSTANTIAL);
    int smallestCell = smallest.applyAsInt(assessed.definition().terms());
    ConditionTable table = new ConditionTable(conditions.all(), assessed, smallestCell);
    List<ConditionRow> rows = table.rows();
    SiteView site = calendar.site();
    audit.ofMany(
        act, "report by condition, courses begun %s to %s".formatted(period.first, period.last));
    return new ConditionReportView(
        site.name(),
        site.zone(),
        period.first,
        period.last,
        clock.instant(),
        current.name(),
        assessed.definition(),
        smallestCell,
        rows,
        table.withoutCourses(),
        table.total(rows));
  }
}
