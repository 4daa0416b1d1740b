package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.measures.domain.Moment;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class VisitTimesTest {

  private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
  private static final Instant ARRIVED = Instant.parse("2026-11-24T08:00:00Z");
  private static final Instant STARTED = Instant.parse("2026-11-24T08:30:00Z");
  private static final Instant ENDED = Instant.parse("2026-11-24T09:10:00Z");
  private static final Instant LEFT = Instant.parse("2026-11-24T10:00:00Z");
  private static final VisitTimes WHOLE = new VisitTimes(ARRIVED, STARTED, ENDED, LEFT);

  @Test
  void takes_now_where_no_time_is_entered() {
    assertThat(WHOLE.happened(null, LEFT, AMSTERDAM)).isEqualTo(LEFT);
  }

  @Test
  void takes_an_earlier_time_of_the_visits_local_day_even_on_a_later_day() {
    Instant nextMorning = Instant.parse("2026-11-25T07:00:00Z");
    assertThat(WHOLE.happened(ENDED, nextMorning, AMSTERDAM)).isEqualTo(ENDED);
  }

  @Test
  void refuses_a_time_to_come() {
    assertThatThrownBy(() -> WHOLE.happened(LEFT.plusSeconds(1), LEFT, AMSTERDAM))
        .isInstanceOfSatisfying(
            TimeNotAllowed.class,
            refused -> assertThat(refused.code()).isEqualTo("time-in-future"));
  }

  @Test
  void refuses_a_time_on_another_local_day() {
    Instant lateTheEveningBefore = Instant.parse("2026-11-23T22:59:00Z");
    assertThatThrownBy(() -> WHOLE.happened(lateTheEveningBefore, LEFT, AMSTERDAM))
        .isInstanceOfSatisfying(
            TimeNotAllowed.class,
            refused -> assertThat(refused.code()).isEqualTo("time-on-other-day"));
    Instant afterMidnight = Instant.parse("2026-11-23T23:00:00Z");
    assertThat(WHOLE.happened(afterMidnight, LEFT, AMSTERDAM)).isEqualTo(afterMidnight);
  }

  @Test
  void refuses_a_score_of_before_that_speaks_for_a_time_after_the_start() {
    for (Instant at : List.of(STARTED.plusSeconds(1), ENDED, LEFT)) {
      assertThatThrownBy(() -> WHOLE.refuseScoreAfterStart(at, AMSTERDAM))
          .isInstanceOf(ScoreOutOfPlace.class)
          .hasMessageContaining("had started already");
    }
    for (Instant at : List.of(ARRIVED, STARTED, LEFT.plusSeconds(1))) {
      assertThatCode(() -> WHOLE.refuseScoreAfterStart(at, AMSTERDAM)).doesNotThrowAnyException();
    }
  }

  @Test
  void overlaps_what_has_a_time_in_common_and_not_what_follows() {
    VisitTimes inside = VisitTimes.arrived(STARTED);
    VisitTimes later = new VisitTimes(LEFT, null, null, LEFT.plusSeconds(60));
    assertThat(WHOLE.overlaps(WHOLE)).isTrue();
    assertThat(WHOLE.overlaps(inside)).isTrue();
    assertThat(inside.overlaps(WHOLE)).isTrue();
    assertThat(WHOLE.overlaps(later)).isFalse();
    assertThat(later.overlaps(WHOLE)).isFalse();
  }

  @Test
  void refuses_a_score_from_outside_from_the_arrival_to_the_leaving() {
    for (Instant at : List.of(ARRIVED, ENDED, LEFT)) {
      assertThatThrownBy(() -> WHOLE.refuseOutsideScore(at, AMSTERDAM))
          .isInstanceOf(ScoreDuringVisit.class)
          .hasMessageContaining("give the right time");
    }
    assertThatCode(() -> WHOLE.refuseOutsideScore(ARRIVED.minusMillis(1), AMSTERDAM))
        .doesNotThrowAnyException();
    assertThatCode(() -> WHOLE.refuseOutsideScore(LEFT.plusMillis(1), AMSTERDAM))
        .doesNotThrowAnyException();
  }

  @Test
  void a_visit_without_a_leaving_shuts_out_scores_to_the_end_of_its_local_day_and_no_longer() {
    Instant midnight = Instant.parse("2026-11-24T23:00:00Z");
    for (VisitTimes open :
        List.of(
            VisitTimes.arrived(ARRIVED),
            new VisitTimes(ARRIVED, STARTED, null, null),
            new VisitTimes(ARRIVED, STARTED, ENDED, null))) {
      for (Instant at : List.of(LEFT, midnight.minusMillis(1))) {
        assertThatThrownBy(() -> open.refuseOutsideScore(at, AMSTERDAM))
            .isInstanceOf(ScoreDuringVisit.class)
            .hasMessageContaining("record first when they left");
      }
      assertThatCode(() -> open.refuseOutsideScore(midnight, AMSTERDAM)).doesNotThrowAnyException();
      assertThatCode(() -> open.refuseScoreAfterStart(midnight, AMSTERDAM))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void a_day_is_over_by_the_sites_clock_also_where_it_has_25_hours() {
    assertThat(VisitTimes.dayOver(Instant.parse("2026-10-25T08:00:00Z"), AMSTERDAM))
        .isEqualTo("2026-10-25T22:59:59.999999Z");
    assertThat(VisitTimes.dayOver(Instant.parse("2026-10-24T22:00:00Z"), AMSTERDAM))
        .isEqualTo("2026-10-25T22:59:59.999999Z");
  }

  @Test
  void what_is_entered_on_a_later_day_needs_its_time_unless_the_visit_went_on_past_midnight() {
    VisitTimes evening = VisitTimes.arrived(Instant.parse("2026-11-24T20:00:00Z"));
    Instant pastMidnight = Instant.parse("2026-11-24T23:30:00Z");
    Instant morning = Instant.parse("2026-11-25T07:00:00Z");
    assertThat(evening.happened(null, pastMidnight, AMSTERDAM)).isEqualTo(pastMidnight);
    assertThatThrownBy(() -> evening.happened(null, morning, AMSTERDAM))
        .isInstanceOfSatisfying(
            TimeNotAllowed.class, refused -> assertThat(refused.code()).isEqualTo("time-needed"));
  }

  @Test
  void places_a_score_before_the_infusion_at_its_start_at_the_latest() {
    assertThat(WHOLE.within(Moment.BEFORE, ARRIVED)).isEqualTo(ARRIVED);
    assertThat(WHOLE.within(Moment.BEFORE, ENDED)).isEqualTo(STARTED);
    assertThat(VisitTimes.arrived(ARRIVED).within(Moment.BEFORE, ENDED)).isEqualTo(ENDED);
  }

  @Test
  void places_scores_at_the_end_and_at_discharge_between_the_end_and_leaving() {
    assertThat(WHOLE.within(Moment.END_OF_INFUSION, STARTED)).isEqualTo(ENDED);
    assertThat(WHOLE.within(Moment.DISCHARGE, LEFT.plusSeconds(60))).isEqualTo(LEFT);
    assertThat(new VisitTimes(ARRIVED, STARTED, ENDED, null).within(Moment.DISCHARGE, LEFT))
        .isEqualTo(LEFT);
  }

  @Test
  void has_no_place_for_an_end_score_before_the_end() {
    VisitTimes infusing = new VisitTimes(ARRIVED, STARTED, null, null);
    assertThatThrownBy(() -> infusing.within(Moment.END_OF_INFUSION, STARTED))
        .isInstanceOf(ScoreOutOfPlace.class);
    assertThatThrownBy(() -> WHOLE.within(Moment.HOME, LEFT)).isInstanceOf(ScoreOutOfPlace.class);
  }
}
