package health.reprieve.reporting;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.reporting.persistence.MoodLine;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.PairedChange.Pair;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Attacks on what leaves the house about mood and opioids: counts told beside one another. */
class MoodReleaseTest {

  private static final int SMALLEST = 11;
  private static final ReliefDuration LASTED =
      new ReliefDuration(
          new EventInterval(Duration.ofDays(20), Duration.ofDays(27)), ReliefEnd.LOSS, false);

  private final Map<MoodTotals, Integer> patients = new HashMap<>();

  @Test
  void where_nobody_is_few_everything_is_told() {
    add(12, "20", "3");
    add(12, "20", "18");
    add(12, "20", null);

    ConditionRow row = released();
    MoodFigures mood = mood(row);

    assertThat(row.patients()).isEqualTo(36);
    assertThat(mood.withoutFollowUp()).isEqualTo(12);
    assertThat(mood.response().observed().count()).isEqualTo(12);
    assertThat(mood.remission().bestCase().count()).isEqualTo(24);
    assertThat(mood.change().interval()).isNotNull();
  }

  @Test
  void all_patients_beside_the_followed_would_tell_the_few_that_are_missing() {
    add(12, "20", "3");
    add(12, "20", "18");
    add(3, "21", null);

    ConditionRow row = released();
    MoodFigures mood = mood(row);

    assertThat(mood.followed()).isEqualTo(24);
    assertThat(mood.response().observed().count()).isEqualTo(12);
    assertThat(row.patients()).isNull();
    assertThat(row.courses()).isNull();
    assertThat(mood.eligible()).isNull();
    assertThat(mood.withoutFollowUp()).isNull();
    assertThat(mood.response().worstCase()).isEqualTo(ShareFigure.HELD_BACK);
    assertThat(mood.response().bestCase()).isEqualTo(ShareFigure.HELD_BACK);
    assertThat(mood.before().n()).isNull();
    assertThat(mood.before().mean()).isEqualTo(20.1);
    assertThat(mood.before().interval()).isNull();
  }

  @Test
  void all_patients_beside_the_eligible_would_tell_the_few_that_were_well_before() {
    add(12, "20", "3");
    add(12, "20", "18");
    add(2, "4", "1");

    ConditionRow row = released();

    assertThat(mood(row).eligible()).isEqualTo(24);
    assertThat(mood(row).inRemission()).isNull();
    assertThat(row.patients()).isNull();
  }

  @Test
  void a_rate_of_few_is_held_back_and_so_is_one_of_all_but_few() {
    add(5, "20", "3");
    add(20, "20", "18");
    assertThat(mood(released()).response().observed()).isEqualTo(ShareFigure.HELD_BACK);

    add(30, "20", "3");
    add(-15, "20", "18");
    MoodFigures mood = mood(released());
    assertThat(mood.followed()).isEqualTo(40);
    assertThat(mood.response().observed()).isEqualTo(ShareFigure.HELD_BACK);
    assertThat(mood.response().worstCase()).isEqualTo(ShareFigure.HELD_BACK);
  }

  @Test
  void response_beside_remission_would_tell_the_few_who_responded_without_remission() {
    add(15, "20", "3");
    add(4, "20", "9");
    add(15, "20", "18");

    MoodFigures mood = mood(released());

    assertThat(mood.response().observed().count()).isEqualTo(19);
    assertThat(mood.remission().observed()).isEqualTo(ShareFigure.HELD_BACK);
  }

  @Test
  void means_of_few_are_not_told_at_all() {
    add(12, "20", null);
    add(10, "20", "3");

    MoodFigures mood = mood(released());

    assertThat(mood.eligible()).isEqualTo(22);
    assertThat(mood.followed()).isNull();
    assertThat(mood.change()).isEqualTo(new MeanFigure(null, null, null, null));
    assertThat(mood.after()).isEqualTo(new MeanFigure(null, null, null, null));
  }

  @Test
  void opioids_of_all_but_few_are_told_without_how_many_they_are() {
    add(27, "20", null);

    MeanFigure all = opioids(27).change();
    MeanFigure allButFew = opioids(24).change();
    MeanFigure few = opioids(10).change();

    assertThat(all.n()).isEqualTo(27);
    assertThat(all.interval()).isNotNull();
    assertThat(allButFew.n()).isNull();
    assertThat(allButFew.interval()).isNull();
    assertThat(allButFew.mean()).isEqualTo(-18.3);
    assertThat(few).isEqualTo(new MeanFigure(null, null, null, null));
    assertThat(opioids(0).change().n()).isZero();
  }

  @Test
  void the_missing_are_told_beside_those_not_yet_due_where_neither_are_few() {
    add(12, "20", "3");
    add(12, "20", "18");
    add(11, "20", null);
    notYetDue(11);

    MoodFigures mood = mood(released());

    assertThat(mood.eligible()).isEqualTo(46);
    assertThat(mood.withoutFollowUp()).isEqualTo(11);
    assertThat(mood.notYetDue()).isEqualTo(11);
    assertThat(mood.response().bestCase().count()).isEqualTo(23);
    assertThat(mood.response().bestCase().total()).isEqualTo(35);
  }

  @Test
  void the_few_not_yet_due_are_not_told_as_the_difference_to_the_cases() {
    add(12, "20", "3");
    add(12, "20", "18");
    add(11, "20", null);
    notYetDue(2);

    MoodFigures mood = mood(released());

    assertThat(mood.eligible()).isEqualTo(37);
    assertThat(mood.followed()).isEqualTo(24);
    assertThat(mood.withoutFollowUp()).isNull();
    assertThat(mood.notYetDue()).isNull();
    assertThat(mood.response().observed().count()).isEqualTo(12);
    assertThat(mood.response().worstCase()).isEqualTo(ShareFigure.HELD_BACK);
    assertThat(mood.remission().bestCase()).isEqualTo(ShareFigure.HELD_BACK);
  }

  private void notYetDue(int number) {
    patients.put(new MoodTotals(new BigDecimal("20"), null, false), number);
  }

  private void add(int number, String before, @Nullable String after) {
    patients.merge(
        new MoodTotals(new BigDecimal(before), after == null ? null : new BigDecimal(after), true),
        number,
        Integer::sum);
  }

  private ConditionRow released() {
    return released(null);
  }

  /** From 61, 62 and so on to 54.23 MME each: the mean change of 24 is 54.23 - 72.5 = -18.27. */
  private OpioidFigures opioids(int number) {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      pairs.add(new Pair(60 + i, 54.23));
    }
    return requireNonNull(released(OpioidFigures.of(pairs, SMALLEST)).opioids());
  }

  private ConditionRow released(@Nullable OpioidFigures opioids) {
    return released(figures(), opioids);
  }

  private ConditionRow released(MoodFigures mood, @Nullable OpioidFigures opioids) {
    int number = patients.values().stream().mapToInt(Integer::intValue).sum();
    ConditionRow row =
        new ConditionRow(
            Courses.MOOD.code(),
            "Mood",
            4,
            ConditionRow.State.OTHER_MEASURE,
            number,
            number,
            null,
            mood,
            opioids);
    ReportHead head = new Courses().released(SMALLEST).head();
    return new Release(head, Map.of())
        .of(new ConditionReportView(head, List.of(row), List.of(), null))
        .rows()
        .get(0);
  }

  /** Each followed patient has a sheet in time, and a response lasts if it stands at the end. */
  private MoodFigures figures() {
    Map<ReliefDuration, Long> responses = new HashMap<>();
    long without = 0;
    for (Map.Entry<MoodTotals, Integer> one : patients.entrySet()) {
      if (one.getKey().isResponse(MoodTerms.USUAL)) {
        responses.merge(LASTED, (long) one.getValue(), Long::sum);
      } else if (one.getKey().isFollowed()) {
        without += one.getValue();
      }
    }
    return MoodFigures.of(
        new MoodLine(patients, responses, without), MoodTerms.USUAL, SMALLEST, ReliefBands::of);
  }

  @Test
  void how_long_a_response_lasted_is_told_without_its_curve() {
    add(12, "20", "3");
    add(12, "20", "18");

    MoodDuration duration = mood(released()).duration();

    assertThat(duration.reached().count()).isEqualTo(12);
    assertThat(duration.lasts().median()).isEqualTo(new CensoredInterval(20, 27));
    assertThat(duration.lasts().band()).isNull();
    assertThat(duration.curve()).isEqualTo(CurveFigure.HELD_BACK);
  }

  /** Of 24 with a sheet at the end, 26 would have one in time. */
  @Test
  void nor_of_patients_who_would_follow_from_the_counts_beside_them() {
    add(12, "20", "3");
    add(12, "20", "18");
    MoodFigures more =
        MoodFigures.of(
            new MoodLine(patients, Map.of(LASTED, 12L), 14),
            MoodTerms.USUAL,
            SMALLEST,
            ReliefBands::of);

    assertThat(mood(released(more, null)).duration()).isEqualTo(MoodDuration.none());
    assertThat(mood(released(more, null)).response().observed().count()).isEqualTo(12);
  }

  private static MoodFigures mood(ConditionRow row) {
    return requireNonNull(row.mood());
  }
}
