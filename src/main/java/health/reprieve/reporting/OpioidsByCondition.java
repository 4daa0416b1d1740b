package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.outcomes.ReliefDefining;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.persistence.OpioidCourses;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compares the opioids of the medication reviews before and after courses, by condition. As in the
 * report, the unit is the patient's first course of the condition in the period.
 */
@Retry
@Transactional
@ApplicationScoped
public class OpioidsByCondition {

  private final OpioidCourses opioids;
  private final AskedCourses.Maker asking;
  private final ReliefDefining definitions;
  private final ConditionCatalogue conditions;
  private final AuditTrail audit;

  @Inject
  OpioidsByCondition(
      OpioidCourses opioids,
      AskedCourses.Maker asking,
      ReliefDefining definitions,
      ConditionCatalogue conditions,
      AuditTrail audit) {
    this.opioids = opioids;
    this.asking = asking;
    this.definitions = definitions;
    this.conditions = conditions;
    this.audit = audit;
  }

  /** The figures for reading on screen or paper in the house. */
  public OpioidsByConditionView show(ReportQuestion question) {
    AskedCourses asked = asking.of(question);
    int smallestCell = definitions.current().terms().smallestCell();
    Map<ReportGroupCode, List<Pair>> pairs = opioids.pairs(asking.admission(asked));
    audit.ofMany(
        Act.SAW, "opioids before and after by condition, courses %s".formatted(asked.words()));
    return new OpioidsByConditionView(
        asked,
        smallestCell,
        conditions.all().stream()
            .filter(group -> pairs.containsKey(group.code()))
            .map(
                group ->
                    new OpioidsByConditionView.Row(
                        group.code(),
                        group.name(),
                        OpioidFigures.of(
                            Objects.requireNonNull(pairs.get(group.code())), smallestCell)))
            .toList());
  }
}
