package health.reprieve.reporting.web;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The report by condition as JSON. What cannot be said, or not of so few, is left out. */
public record ConditionReportJson(
    String from,
    String to,
    String madeAt,
    String madeBy,
    List<String> narrowedTo,
    DefinitionJson definition,
    MoodJson.RulesJson moodRules,
    OpioidsJson.RulesJson opioidRules,
    List<String> caveats,
    int smallestCell,
    List<RowJson> conditions,
    List<String> withoutCourses,
    @Nullable TotalJson total) {

  /** The definition that the figures follow. */
  public record DefinitionJson(
      int version,
      int reliefPercent,
      int confirmations,
      int onsetHours,
      BigDecimal minimumBaseline,
      int moodResponsePercent,
      int moodConfirmations,
      int moodWindowDays,
      int smallestCell,
      int smallestExportCell,
      String inForceSince,
      String approvedBy) {

    static DefinitionJson of(ReliefDefinitionView definition) {
      ReliefTerms terms = definition.terms();
      return new DefinitionJson(
          definition.version(),
          terms.reliefPercent(),
          terms.confirmations(),
          terms.onsetHours(),
          terms.minimumBaseline(),
          terms.mood().responsePercent(),
          terms.mood().confirmations(),
          terms.mood().windowDays(),
          terms.smallestCell(),
          terms.smallestExportCell(),
          definition.inForceSince().toString(),
          definition.approvedBy());
    }
  }

  /** One condition; figures only in state SHOWN, mood only in state OTHER_MEASURE. */
  public record RowJson(
      String code,
      String name,
      String state,
      @Nullable Integer patients,
      @Nullable Integer courses,
      @Nullable FiguresJson figures,
      @Nullable MoodJson mood,
      @Nullable OpioidsJson opioids) {

    static RowJson of(ConditionRow row) {
      return new RowJson(
          row.code().value(),
          row.name(),
          row.state().name(),
          row.patients(),
          row.courses(),
          row.figures() == null ? null : FiguresJson.of(row.figures()),
          MoodJson.of(row.mood()),
          OpioidsJson.of(row.opioids()));
    }
  }

  /** All conditions shown, each patient once. */
  public record TotalJson(
      @Nullable Integer patients, @Nullable Integer courses, FiguresJson figures) {

    static @Nullable TotalJson of(ConditionReportView.@Nullable Total total) {
      return total == null
          ? null
          : new TotalJson(total.patients(), total.courses(), FiguresJson.of(total.figures()));
    }
  }

  static ConditionReportJson of(ConditionReportView report) {
    return new ConditionReportJson(
        report.head().first().toString(),
        report.head().last().toString(),
        report.head().madeAt().toString(),
        report.head().madeBy(),
        report.head().narrowedTo(),
        DefinitionJson.of(report.head().definition()),
        MoodJson.RulesJson.of(report.head().definition().terms().mood()),
        OpioidsJson.RulesJson.ALL,
        ReportCaveats.of(report).stream().map(ReportNote::sentence).toList(),
        report.head().smallestCell(),
        report.rows().stream().map(RowJson::of).toList(),
        report.withoutCourses(),
        TotalJson.of(report.total()));
  }
}
