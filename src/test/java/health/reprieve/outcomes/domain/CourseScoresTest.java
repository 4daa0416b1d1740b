package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which score speaks for what, by sections 3.2 and 3.3 of the outcome definitions. */
class CourseScoresTest {

  /** UTC+9 without clock changes: evenings here are the same day, mornings there. */
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private static final Instant BEGAN = Instant.parse("2026-03-10T01:00:00Z");
  private static final Instant ENDED = Instant.parse("2026-03-20T03:00:00Z");
  private static final LocalDate FIRST_DAY = LocalDate.parse("2026-03-10");

  @Test
  void baseline_days_are_local_days_of_the_site() {
    BaselineScores scores =
        course(average(Moment.HOME, "2026-03-08T16:00:00Z", 7)).beforehand(TOKYO);

    assertThat(scores.firstInfusion()).isEqualTo(FIRST_DAY);
    assertThat(scores.diaryAverages()).isEqualTo(Map.of(LocalDate.parse("2026-03-09"), 7));
  }

  @Test
  void of_two_answers_on_one_day_the_later_one_counts() {
    BaselineScores scores =
        course(
                average(Moment.HOME, "2026-03-08T12:00:00Z", 8),
                average(Moment.BEFORE, "2026-03-08T09:00:00Z", 3),
                average(Moment.FOLLOW_UP, "2026-03-07T09:00:00Z", 5))
            .beforehand(TOKYO);

    assertThat(scores.diaryAverages())
        .isEqualTo(Map.of(LocalDate.parse("2026-03-08"), 8, LocalDate.parse("2026-03-07"), 5));
  }

  @Test
  void pain_now_at_home_is_no_diary_average() {
    BaselineScores scores =
        course(score(Item.NOW, Moment.HOME, "2026-03-08T12:00:00Z", 8)).beforehand(TOKYO);

    assertThat(scores.diaryAverages()).isEmpty();
  }

  @Test
  void what_was_asked_at_a_visit_is_no_diary_answer() {
    BaselineScores scores =
        course(
                atVisit("2026-03-08T09:00:00Z", 3),
                average(Moment.BEFORE, "2026-03-07T09:00:00Z", 5),
                average(Moment.FOLLOW_UP, "2026-03-06T09:00:00Z", 6),
                atVisit("2026-03-06T10:00:00Z", 2),
                atVisit("2026-03-10T00:30:00Z", 7))
            .beforehand(TOKYO);

    assertThat(scores.diaryAverages())
        .isEqualTo(Map.of(LocalDate.parse("2026-03-07"), 5, LocalDate.parse("2026-03-06"), 6));
    assertThat(scores.clinicAverage()).isEqualTo(7);
  }

  @Test
  void in_the_clinic_the_last_answer_before_the_start_counts() {
    BaselineScores scores =
        course(
                average(Moment.BEFORE, "2026-03-10T00:20:00Z", 6),
                average(Moment.BEFORE, "2026-03-10T00:50:00Z", 7),
                average(Moment.BEFORE, "2026-03-10T01:10:00Z", 1),
                score(Item.NOW, Moment.BEFORE, "2026-03-10T01:00:00Z", 9))
            .beforehand(TOKYO);

    assertThat(scores.clinicAverage()).isEqualTo(7);
    assertThat(scores.clinicNow()).isEqualTo(9);
  }

  @Test
  void a_diary_answer_on_the_first_day_is_no_clinic_score() {
    BaselineScores scores =
        course(average(Moment.HOME, "2026-03-10T00:20:00Z", 6)).beforehand(TOKYO);

    assertThat(scores.clinicAverage()).isNull();
    assertThat(scores.diaryAverages()).isEmpty();
  }

  @Test
  void scores_of_the_visit_are_no_relief() {
    ReliefDiary diary =
        course(
                average(Moment.END_OF_INFUSION, "2026-03-20T03:01:00Z", 0),
                average(Moment.DISCHARGE, "2026-03-20T04:00:00Z", 0),
                average(Moment.BEFORE, "2026-03-27T00:00:00Z", 0))
            .afterwards(TOKYO);

    assertThat(diary.entries()).isEmpty();
  }

  @Test
  void home_and_follow_up_count_by_their_time_from_the_first_hour_on() {
    ReliefDiary diary =
        course(
                average(Moment.HOME, "2026-03-20T03:00:00Z", 1),
                average(Moment.HOME, "2026-03-20T04:00:00Z", 2),
                average(Moment.FOLLOW_UP, "2026-03-21T03:00:00Z", 3))
            .afterwards(TOKYO);

    assertThat(diary.entries())
        .containsExactly(
            new ReliefEntry(Duration.ofHours(1), 2), new ReliefEntry(Duration.ofHours(24), 3));
  }

  @Test
  void pain_now_counts_only_where_a_follow_up_has_nothing_else() {
    ReliefDiary diary =
        course(
                score(Item.NOW, Moment.FOLLOW_UP, "2026-03-21T03:00:00Z", 1),
                average(Moment.FOLLOW_UP, "2026-03-21T03:00:00Z", 4),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-03-23T03:00:00Z", 2),
                score(Item.NOW, Moment.HOME, "2026-03-24T03:00:00Z", 0))
            .afterwards(TOKYO);

    assertThat(diary.entries())
        .containsExactly(
            new ReliefEntry(Duration.ofHours(24), 4), new ReliefEntry(Duration.ofHours(72), 2));
  }

  @Test
  void pain_now_minutes_before_or_after_an_average_is_the_same_follow_up() {
    ReliefDiary diary =
        course(
                average(Moment.FOLLOW_UP, "2026-04-03T01:04:00Z", 7),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-04-03T01:05:00Z", 8),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-04-04T01:04:00Z", 2),
                average(Moment.HOME, "2026-04-04T01:05:00Z", 3))
            .afterwards(TOKYO);

    assertThat(diary.entries()).extracting(ReliefEntry::score).containsExactly(7, 3);
  }

  /** In Tokyo it is midnight at 15:00 of UTC. */
  @Test
  void pain_now_over_midnight_from_an_average_is_another_follow_up() {
    ReliefDiary diary =
        course(
                score(Item.NOW, Moment.FOLLOW_UP, "2026-04-03T14:59:00Z", 1),
                average(Moment.FOLLOW_UP, "2026-04-03T15:00:00Z", 2),
                average(Moment.FOLLOW_UP, "2026-04-05T14:59:00Z", 3),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-04-05T15:00:00Z", 4))
            .afterwards(TOKYO);

    assertThat(diary.entries()).extracting(ReliefEntry::score).containsExactly(1, 2, 3, 4);
  }

  /**
   * In New York 1 November 2026 has 25 hours, 14 March 2027 has 23: 00:30 and 23:30 are those of
   * the day.
   */
  @ParameterizedTest
  @CsvSource({
    "2026-11-01T04:30:00Z, 2026-11-02T04:30:00Z, 1",
    "2026-11-01T04:30:00Z, 2026-11-02T05:30:00Z, 2",
    "2027-03-14T05:30:00Z, 2027-03-15T03:30:00Z, 1",
    "2027-03-14T05:30:00Z, 2027-03-15T04:30:00Z, 2"
  })
  void a_day_on_which_the_clock_changes_is_one_follow_up(String average, String now, int entries) {
    ReliefDiary diary =
        course(average(Moment.FOLLOW_UP, average, 7), score(Item.NOW, Moment.FOLLOW_UP, now, 7))
            .afterwards(ZoneId.of("America/New_York"));

    assertThat(diary.entries()).hasSize(entries);
  }

  @Test
  void an_average_up_to_the_infusion_or_from_the_next_one_on_says_nothing_of_what_lies_between() {
    CourseScores scores =
        new CourseScores(
            BEGAN,
            ENDED,
            Instant.parse("2026-03-22T05:00:00Z"),
            List.of(
                average(Moment.HOME, "2026-03-20T02:00:00Z", 8),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-03-20T09:00:00Z", 3),
                score(Item.NOW, Moment.FOLLOW_UP, "2026-03-22T04:00:00Z", 4),
                average(Moment.HOME, "2026-03-22T05:00:00Z", 1)));

    assertThat(scores.afterwards(TOKYO).entries())
        .extracting(ReliefEntry::score)
        .containsExactly(3, 4);
  }

  @Test
  void worst_and_least_pain_are_neither_baseline_nor_relief() {
    CourseScores scores =
        course(
            score(Item.WORST_24H, Moment.BEFORE, "2026-03-10T00:20:00Z", 9),
            score(Item.LEAST_24H, Moment.HOME, "2026-03-08T12:00:00Z", 1),
            score(Item.LEAST_24H, Moment.FOLLOW_UP, "2026-03-21T03:00:00Z", 0),
            score(Item.WORST_24H, Moment.HOME, "2026-03-22T03:00:00Z", 9));

    assertThat(scores.beforehand(TOKYO).baseline()).isEmpty();
    assertThat(scores.afterwards(TOKYO).entries()).isEmpty();
  }

  @Test
  void entries_from_the_next_infusion_on_belong_to_it() {
    CourseScores scores =
        new CourseScores(
            BEGAN,
            ENDED,
            Instant.parse("2026-03-22T03:00:00Z"),
            List.of(
                average(Moment.HOME, "2026-03-21T03:00:00Z", 3),
                average(Moment.HOME, "2026-03-22T03:00:00Z", 1)));

    assertThat(scores.afterwards(TOKYO).entries()).hasSize(1);
    assertThat(scores.afterwards(TOKYO).nextInfusion()).isEqualTo(Duration.ofDays(2));
  }

  @Test
  void nothing_follows_a_course_whose_infusion_has_not_ended() {
    CourseScores scores =
        new CourseScores(
            BEGAN, null, null, List.of(average(Moment.HOME, "2026-03-21T03:00:00Z", 3)));

    assertThat(scores.afterwards(TOKYO).entries()).isEmpty();
  }

  private static CourseScores course(TimedScore... scores) {
    return new CourseScores(BEGAN, ENDED, null, Arrays.asList(scores));
  }

  private static TimedScore average(Moment moment, String at, int score) {
    return score(Item.AVERAGE_24H, moment, at, score);
  }

  private static TimedScore atVisit(String at, int score) {
    return new TimedScore(Item.AVERAGE_24H, Moment.BEFORE, Instant.parse(at), score, true);
  }

  private static TimedScore score(Item item, Moment moment, String at, int score) {
    return new TimedScore(item, moment, Instant.parse(at), score, moment.needsVisit());
  }
}
