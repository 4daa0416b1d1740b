package health.reprieve.reporting;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.reporting.persistence.Admission;
import health.reprieve.reporting.persistence.OpioidCourses;
import health.reprieve.statistics.PairedChange.Pair;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
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

  private static final String REPORT = "opioids before and after by condition";

  private final OpioidCourses opioids;
  private final SiblingReading siblings;
  private final AskedCourses.Maker asking;
  private final ReliefAssessment assessment;
  private final ConditionCatalogue conditions;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  OpioidsByCondition(
      OpioidCourses opioids,
      SiblingReading siblings,
      AskedCourses.Maker asking,
      ReliefAssessment assessment,
      ConditionCatalogue conditions,
      AuditTrail audit,
      Clock clock) {
    this.opioids = opioids;
    this.siblings = siblings;
    this.asking = asking;
    this.assessment = assessment;
    this.conditions = conditions;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The figures for reading on screen or paper in the house. Beside filters patients are compared,
   * whose number does not hang on which courses are over, and those with both reviews.
   *
   * @throws NotACalendarYear as the report by condition
   * @throws SeveralFilters as the report by condition
   */
  public OpioidsByConditionView show(ReportQuestion question) {
    AskedCourses asked = asking.ofPage(REPORT, question, clock.instant());
    Admission admission = asking.admission(asked);
    ReliefTerms terms = assessment.reported().definition().terms();
    Map<ReportGroupCode, List<Pair>> pairs = opioids.pairs(admission);
    List<Map<ReportGroupCode, List<Pair>>> wider =
        asked.filter().wider(admission).stream().map(opioids::pairs).toList();
    Map<ReportGroupCode, List<Siblings>> compared =
        siblings.of(asked.filter(), admission, terms.reliefPercent(), admission.period().end());
    audit.ofMany(Act.SAW, asked.of(REPORT));
    return new OpioidsByConditionView(
        asked,
        terms.smallestCell(),
        conditions.all().stream()
            .filter(group -> pairs.containsKey(group.code()))
            .map(
                group ->
                    row(group, pairs, wider, compared, asked.tellsBeside(), terms.smallestCell()))
            .toList());
  }

  private static OpioidsByConditionView.Row row(
      ReportGroupView group,
      Map<ReportGroupCode, List<Pair>> pairs,
      List<Map<ReportGroupCode, List<Pair>>> wider,
      Map<ReportGroupCode, List<Siblings>> compared,
      boolean isTold,
      int smallestCell) {
    SmallCells cells = new SmallCells(smallestCell);
    List<Pair> some = Objects.requireNonNull(pairs.get(group.code()));
    boolean told =
        isTold
            && Siblings.tellPatients(compared.getOrDefault(group.code(), List.of()), cells)
            && wider.stream()
                .map(one -> one.getOrDefault(group.code(), List.of()))
                .allMatch(all -> cells.isFine(all.size() - some.size()));
    return new OpioidsByConditionView.Row(
        group.code(), group.name(), OpioidFigures.of(told ? some : List.of(), smallestCell));
  }
}
