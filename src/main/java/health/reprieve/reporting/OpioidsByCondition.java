package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.ReliefDefining;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the opioids of the medication reviews before and after courses, by condition. As in the
 * report, the unit is the patient's first course of the condition in the period.
 */
@Retry
@Transactional
@RequestScoped
public class OpioidsByCondition {

  private final OpioidPairs opioids;
  private final ReliefDefining definitions;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final AuditTrail audit;

  @Inject
  OpioidsByCondition(
      OpioidPairs opioids,
      ReliefDefining definitions,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      AuditTrail audit) {
    this.opioids = opioids;
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
    Map<ReportGroupCode, List<Pair>> pairs = opioids.pairs(question.filter(), period, zone);
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
}
