package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Days are local days. In Amsterdam clocks went forward on 29 March 2026 and back on 25 October:
 * UTC+1 in winter, UTC+2 in summer.
 */
class CourseDaysTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

  @Test
  void after_reaches_to_the_end_of_the_31st_day_whatever_the_hour_of_the_infusion() {
    CourseDays morning = days("2026-05-04T06:00:00Z", "2026-05-04T06:40:00Z");
    CourseDays evening = days("2026-05-04T18:00:00Z", "2026-05-04T18:40:00Z");

    assertThat(morning.ended()).isEqualTo(LocalDate.parse("2026-05-04"));
    assertThat(morning.moodAfterFrom()).isEqualTo("2026-05-09T22:00:00Z");
    assertThat(morning.moodAfterUntil()).isEqualTo("2026-06-04T22:00:00Z");
    assertThat(evening).isEqualTo(morning);
  }

  @Test
  void before_reaches_from_the_start_of_the_14th_day_before() {
    assertThat(days("2026-05-04T18:00:00Z", null).moodBeforeFrom())
        .isEqualTo("2026-04-19T22:00:00Z");
  }

  @Test
  void days_across_the_change_to_summer_time_begin_by_the_clock_of_each() {
    CourseDays days = days("2026-03-20T10:00:00Z", "2026-03-20T10:40:00Z");

    assertThat(days.moodAfterFrom()).isEqualTo("2026-03-25T23:00:00Z");
    assertThat(days.moodAfterUntil()).isEqualTo("2026-04-20T22:00:00Z");
    assertThat(days("2026-04-05T10:00:00Z", null).moodBeforeFrom())
        .isEqualTo("2026-03-21T23:00:00Z");
  }

  @Test
  void days_across_the_change_to_winter_time_begin_by_the_clock_of_each() {
    CourseDays days = days("2026-10-21T10:00:00Z", "2026-10-21T10:40:00Z");

    assertThat(days.moodAfterFrom()).isEqualTo("2026-10-26T23:00:00Z");
    assertThat(days.moodAfterUntil()).isEqualTo("2026-11-21T23:00:00Z");
    assertThat(days("2026-10-18T10:00:00Z", "2026-10-18T10:40:00Z").moodAfterFrom())
        .isEqualTo("2026-10-23T22:00:00Z");
  }

  @Test
  void an_infusion_after_midnight_is_of_the_new_local_day() {
    CourseDays days = days("2026-05-03T22:30:00Z", "2026-05-03T23:10:00Z");

    assertThat(days.began()).isEqualTo(LocalDate.parse("2026-05-04"));
    assertThat(days.ended()).isEqualTo(LocalDate.parse("2026-05-04"));
  }

  @Test
  void the_next_infusion_ends_it_early() {
    Instant began = Instant.parse("2026-05-04T06:00:00Z");
    Instant ended = Instant.parse("2026-05-04T06:40:00Z");
    CourseDays soon = CourseDays.of(began, ended, Duration.ofDays(10), MoodTerms.USUAL, AMSTERDAM);
    CourseDays late = CourseDays.of(began, ended, Duration.ofDays(40), MoodTerms.USUAL, AMSTERDAM);

    assertThat(soon.next()).isEqualTo(LocalDate.parse("2026-05-14"));
    assertThat(soon.moodAfterUntil()).isEqualTo("2026-05-14T06:40:00Z");
    assertThat(late.next()).isEqualTo(LocalDate.parse("2026-06-13"));
    assertThat(late.moodAfterUntil()).isEqualTo("2026-06-04T22:00:00Z");
  }

  @Test
  void a_course_whose_first_infusion_still_runs_has_no_after() {
    CourseDays days = days("2026-05-04T06:00:00Z", null);

    assertThat(days.ended()).isNull();
    assertThat(days.moodAfterFrom()).isNull();
    assertThat(days.moodAfterUntil()).isNull();
  }

  private static CourseDays days(String began, @Nullable String ended) {
    return CourseDays.of(
        Instant.parse(began),
        ended == null ? null : Instant.parse(ended),
        null,
        MoodTerms.USUAL,
        AMSTERDAM);
  }
}
