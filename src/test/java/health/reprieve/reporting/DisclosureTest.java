package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static health.reprieve.reporting.Courses.MIGRAINE;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Sex;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.persistence.MoodLine;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each test is a subtraction that a page must not allow, with what it tells all the same. */
class DisclosureTest {

  private static final int SMALLEST = 5;
  private static final Answer[] RELIEF = {new Answer(1, 3), new Answer(7, 3), new Answer(14, 3)};
  private static final Answer[] NONE = {new Answer(1, 8), new Answer(7, 8)};
  private static final Answer[] SILENT = {};

  private final Courses courses = new Courses();
  private int patients;

  @Test
  void all_shown_less_the_other_rows_would_tell_the_one_that_is_hidden() {
    add(CRPS, 20, RELIEF);
    add(CRPS, 8, NONE);
    add(BACK, 2, RELIEF);
    add(BACK, 1, NONE);
    add(BACK, 4, SILENT);

    ConditionFigures all = total();

    assertThat(all.assessed()).isEqualTo(31);
    assertHeld(all.response().relief(), 31);
    assertHeld(all.response().worstCase(), 35);
    assertHeld(all.sensitivity().twoPoints(), 31);
    assertThat(all.change()).isEqualTo(new MeanFigure(31, null, null, null));
    assertThat(all.curve()).isEqualTo(CurveFigure.HELD_BACK);
    assertThat(all.baseline().mean()).isNotNull();
    assertThat(figures(CRPS, ReportFilter.NONE).response().relief().count()).isEqualTo(20);
  }

  @Test
  void two_hidden_rows_that_are_enough_together_stay_in_all_shown() {
    add(CRPS, 20, RELIEF);
    add(BACK, 3, RELIEF);
    add(BACK, 4, SILENT);
    add(MIGRAINE, 2, NONE);
    add(MIGRAINE, 4, SILENT);

    assertThat(total().response().relief().count()).isEqualTo(23);
    assertThat(total().response().relief().total()).isEqualTo(25);
  }

  /** Two conditions of the same three patients: together they are three, not six. */
  @Test
  void hidden_rows_of_the_same_patients_are_counted_once() {
    add(CRPS, 20, RELIEF);
    add(BACK, 3, RELIEF);
    add(BACK, 4, SILENT);
    for (int patient = 20; patient < 23; patient++) {
      courses.add(MIGRAINE, patient, 8, RELIEF);
    }
    add(MIGRAINE, 4, SILENT);

    assertHeld(total().response().relief(), 23);
  }

  @Test
  void the_worst_case_would_tell_the_rate_of_the_few_assessed() {
    add(CRPS, 2, RELIEF);
    add(CRPS, 1, NONE);
    add(CRPS, 17, SILENT);

    ConditionFigures row = figures(CRPS, ReportFilter.NONE);

    assertHeld(row.response().worstCase(), 20);
    assertHeld(row.response().bestCase(), 20);
    assertThat(row.curve().tells(0)).isFalse();
    assertThat(row.lasts().n()).isNull();
  }

  @Test
  void as_defined_less_one_source_would_tell_the_other() {
    courses.from(BaselineSource.DIARY_MEAN);
    add(CRPS, 13, RELIEF);
    add(CRPS, 7, NONE);
    courses.from(BaselineSource.CLINIC_NOW);
    add(CRPS, 1, RELIEF);
    add(CRPS, 2, NONE);

    ConditionFigures row = figures(CRPS, ReportFilter.NONE);

    assertThat(row.response().relief().count()).isEqualTo(14);
    assertHeld(source(row, BaselineSource.DIARY_MEAN), 20);
    assertThat(source(row, BaselineSource.CLINIC_NOW).share()).isNull();
  }

  /** Of the three with an answer at day 7 nothing may be known, of all eight a baseline may. */
  @Test
  void baseline_and_change_of_a_source_are_each_held_back_by_their_own_number() {
    courses.from(BaselineSource.DIARY_MEAN);
    add(CRPS, 20, RELIEF);
    courses.from(BaselineSource.CLINIC_NOW);
    add(CRPS, 3, NONE);
    add(CRPS, 5, SILENT);

    for (ConditionFigures line : List.of(figures(CRPS, ReportFilter.NONE), total())) {
      assertThat(line.change().mean()).isNotNull();
      assertThat(ofSource(line, BaselineSource.DIARY_MEAN).baseline().mean()).isEqualTo(8.0);
      assertThat(ofSource(line, BaselineSource.CLINIC_NOW).baseline().mean()).isEqualTo(8.0);
      assertThat(ofSource(line, BaselineSource.DIARY_MEAN).change())
          .isEqualTo(new MeanFigure(20, null, null, null));
      assertThat(ofSource(line, BaselineSource.CLINIC_NOW).change())
          .isEqualTo(new MeanFigure(3, null, null, null));
    }
  }

  @Test
  void the_baseline_of_all_less_that_of_one_source_would_tell_the_other() {
    courses.from(BaselineSource.DIARY_MEAN);
    add(CRPS, 20, RELIEF);
    courses.from(BaselineSource.CLINIC_NOW);
    add(CRPS, 4, RELIEF);

    ConditionFigures row = figures(CRPS, ReportFilter.NONE);

    assertThat(row.baseline().mean()).isNotNull();
    assertThat(ofSource(row, BaselineSource.DIARY_MEAN).baseline())
        .isEqualTo(new MeanFigure(20, null, null, null));
  }

  @Test
  void a_third_source_is_told_where_the_two_hidden_ones_are_enough_together() {
    courses.from(BaselineSource.DIARY_MEAN);
    add(CRPS, 20, RELIEF);
    courses.from(BaselineSource.CLINIC_AVERAGE);
    add(CRPS, 6, RELIEF);
    courses.from(BaselineSource.CLINIC_NOW);
    add(CRPS, 3, NONE);

    ConditionFigures row = figures(CRPS, ReportFilter.NONE);

    assertThat(source(row, BaselineSource.DIARY_MEAN).count()).isEqualTo(20);
    assertHeld(source(row, BaselineSource.CLINIC_AVERAGE), 6);
  }

  @Test
  void as_defined_less_those_without_carry_over_would_tell_those_with_it() {
    add(CRPS, 12, RELIEF);
    add(CRPS, 8, NONE);
    for (int i = 0; i < 3; i++) {
      add(CRPS, 1, RELIEF);
      courses.carriedOver();
    }

    SensitivityFigures few = figures(CRPS, ReportFilter.NONE).sensitivity();
    assertHeld(few.withoutCarryOver(), 20);
    assertThat(few.carriedOver()).isEqualTo(3);
    for (int i = 0; i < 2; i++) {
      add(CRPS, 1, RELIEF);
      courses.carriedOver();
    }

    assertThat(figures(CRPS, ReportFilter.NONE).sensitivity().withoutCarryOver().count())
        .isEqualTo(12);
    assertThat(total().sensitivity().withoutCarryOver().count()).isEqualTo(12);
  }

  @Test
  void all_less_the_women_would_tell_the_men_of_whom_few_answered() {
    add(CRPS, 20, RELIEF);
    courses.of(Sex.MALE);
    add(CRPS, 3, NONE);
    add(CRPS, 5, SILENT);

    ConditionFigures women = figures(CRPS, sex(Sex.FEMALE));

    assertThat(women.change()).isEqualTo(new MeanFigure(20, null, null, null));
    assertHeld(women.response().relief(), 20);
    assertThat(women.baseline().mean()).as("8 men have a baseline").isNotNull();
    assertHeld(total(sex(Sex.FEMALE)).response().relief(), 20);
    assertThat(figures(CRPS, ReportFilter.NONE).change().mean()).isNotNull();
  }

  /** On day 14 all but three of those in relief are women; on day 7 seven are men. */
  @Test
  void the_curve_ends_before_those_whom_the_filter_leaves_out_are_few() {
    add(CRPS, 20, RELIEF);
    courses.of(Sex.MALE);
    add(CRPS, 3, RELIEF);
    add(CRPS, 4, new Answer(1, 3), new Answer(7, 3), new Answer(10, 8));

    CurveFigure women = figures(CRPS, sex(Sex.FEMALE)).curve();

    assertThat(women.at(7).known()).isEqualTo(20);
    assertThat(women.endsAtDay()).isEqualTo(7);
    assertThat(women.tells(14)).isFalse();
    assertThat(figures(CRPS, ReportFilter.NONE).curve().at(14).known()).isEqualTo(23);
  }

  @Test
  void all_shown_of_a_filter_would_tell_the_row_that_is_held_back_by_it() {
    add(CRPS, 20, RELIEF);
    add(BACK, 20, NONE);
    courses.of(Sex.MALE);
    add(CRPS, 3, NONE);
    add(CRPS, 5, SILENT);

    assertThat(figures(BACK, sex(Sex.FEMALE)).response().relief().total()).isEqualTo(20);
    assertHeld(total(sex(Sex.FEMALE)).response().relief(), 40);
  }

  @Test
  void mood_is_told_neither_by_its_cases_nor_beside_few_by_a_filter() {
    MoodFigures few = mood(3, 17);
    MoodFigures women = mood(20, 0);

    assertThat(told(few, List.of()).response().observed().share()).isNull();
    assertThat(told(few, List.of()).response().worstCase().share()).isNull();
    assertThat(told(few, List.of()).before().mean()).isNotNull();
    assertThat(told(women, List.of(mood(23, 7))).change().mean()).isNull();
    assertThat(told(women, List.of(mood(23, 7))).before().mean()).isNotNull();
    assertThat(told(women, List.of(mood(23, 7))).duration().lasts().median()).isNull();
    assertThat(told(women, List.of(mood(23, 7))).duration().curve().endsAtDay()).isNull();
    assertThat(told(women, List.of(mood(25, 5)))).isEqualTo(women);
    assertThat(women.duration().lasts().median()).isNotNull();
  }

  private static final ReliefDuration IN_RESPONSE =
      new ReliefDuration(
          new EventInterval(Duration.ofDays(20), Duration.ofDays(27)), ReliefEnd.LOSS, false);

  private static MoodFigures mood(int followed, int missing) {
    BigDecimal before = BigDecimal.valueOf(20);
    return MoodFigures.of(
        new MoodLine(
            Map.of(
                new MoodTotals(before, BigDecimal.TEN, true),
                followed,
                new MoodTotals(before, null, true),
                missing),
            Map.of(IN_RESPONSE, (long) followed),
            0),
        MoodTerms.USUAL,
        SMALLEST,
        ReliefBands::of);
  }

  private MoodFigures told(MoodFigures mood, List<MoodFigures> wider) {
    courses.add(Courses.MOOD, 0, 8);
    ConditionReportView report = courses.shown(SMALLEST);
    ConditionReportView with =
        new ConditionReportView(
            report.head(), List.of(report.rows().get(0).with(mood)), List.of(), null);
    return requireNonNull(
        new Disclosure(report.head(), Map.of(), Map.of(Courses.MOOD.code(), wider))
            .of(with)
            .rows()
            .get(0)
            .mood());
  }

  private static void assertHeld(ShareFigure share, int total) {
    assertThat(share).isEqualTo(new ShareFigure(null, total, null, null));
  }

  private static ShareFigure source(ConditionFigures figures, BaselineSource source) {
    return ofSource(figures, source).relief();
  }

  private static SourceFigures ofSource(ConditionFigures figures, BaselineSource source) {
    return requireNonNull(figures.sensitivity().bySource().get(source));
  }

  private ConditionFigures figures(ReportGroupView group, ReportFilter filter) {
    return courses.told(filter, SMALLEST).rows().stream()
        .filter(row -> row.code().equals(group.code()))
        .map(ConditionRow::figures)
        .map(figures -> requireNonNull(figures))
        .findFirst()
        .orElseThrow();
  }

  private ConditionFigures total() {
    return total(ReportFilter.NONE);
  }

  private ConditionFigures total(ReportFilter filter) {
    return requireNonNull(courses.told(filter, SMALLEST).total()).figures();
  }

  private static ReportFilter sex(Sex sex) {
    return new ReportFilter(null, null, null, null, sex);
  }

  private void add(ReportGroupView group, int number, Answer... answers) {
    for (int i = 0; i < number; i++) {
      courses.add(group, patients++, 8, answers);
    }
  }
}
