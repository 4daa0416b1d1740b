package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.PhaseLengths;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class VisitPlanTest {

  @Test
  void lays_the_phases_end_to_end_with_the_start_as_the_first_part_of_the_infusion() {
    assertThat(Scene.pain("10:00").phases())
        .containsExactly(
            phase(Phase.PREP, "10:00", "10:30"),
            phase(Phase.START, "10:30", "10:45"),
            phase(Phase.INFUSE, "10:45", "12:30"),
            phase(Phase.RECOVER, "12:30", "13:30"),
            phase(Phase.TURNOVER, "13:30", "13:45"));
  }

  @Test
  void takes_the_chair_from_the_first_phase_to_the_end_of_the_last() {
    assertThat(Scene.pain("10:00").time())
        .isEqualTo(TimeRange.of(Scene.at("10:00"), Scene.at("13:45")));
    assertThat(Scene.pain("10:00").quarters()).hasSize(15).startsWith(Scene.at("10:00"));
  }

  @Test
  void takes_a_share_of_a_nurse_by_phase_and_none_for_turnover() {
    assertThat(Scene.pain("10:00").nurseTwelfths(Scene.SHARES).values())
        .containsExactly(6, 6, 12, 4, 4, 4, 4, 4, 4, 4, 3, 3, 3, 3, 0);
  }

  @Test
  void counts_the_highest_share_where_several_phases_touch_a_quarter_hour() {
    // infusing 10:45–11:10, recovery 11:10–11:45: the quarter hour from 11:00 is shared by both
    assertThat(Scene.mood("10:00").nurseTwelfths(Scene.SHARES).values())
        .containsExactly(6, 6, 12, 4, 4, 3, 3, 0);
  }

  @Test
  void holds_the_chair_until_it_is_ready_again_after_a_patient_who_leaves_early() {
    VisitPlan visit = Scene.mood("10:00");

    assertThat(visit.heldUntil(Scene.at("11:00"))).isEqualTo(Scene.at("11:15"));
    assertThat(visit.heldUntil(Scene.at("11:01"))).isEqualTo(Scene.at("11:30"));
    assertThat(visit.heldUntil(Scene.at("11:31"))).isEqualTo(Scene.at("12:00"));
    assertThat(visit.heldUntil(Scene.at("13:00"))).isEqualTo(Scene.at("12:00"));
    assertThat(visit.heldUntil(Scene.at("09:00"))).isEqualTo(Scene.at("10:15"));
  }

  @Test
  void gives_no_part_of_the_quarter_hour_back_that_it_ends_in() {
    VisitPlan odd = new VisitPlan(Scene.at("10:00"), new PhaseLengths(0, 0, 40, 0, 0));

    assertThat(odd.heldUntil(Scene.at("10:31"))).isEqualTo(Scene.at("10:40"));
    assertThat(odd.heldUntil(Scene.at("10:30"))).isEqualTo(Scene.at("10:30"));
  }

  @Test
  void cuts_the_phases_off_where_it_ends() {
    assertThat(Scene.mood("10:00").phasesUntil(Scene.at("10:45")))
        .containsExactly(phase(Phase.PREP, "10:00", "10:30"), phase(Phase.START, "10:30", "10:45"));
    assertThat(Scene.mood("10:00").phasesUntil(Scene.at("10:40")))
        .endsWith(phase(Phase.START, "10:30", "10:40"));
  }

  @Test
  void leaves_out_phases_without_length() {
    VisitPlan bare = new VisitPlan(Scene.at("10:00"), new PhaseLengths(0, 0, 60, 0, 0));

    assertThat(bare.phases()).containsExactly(phase(Phase.INFUSE, "10:00", "11:00"));
  }

  @Test
  void holds_the_whole_of_a_quarter_hour_that_it_ends_in() {
    VisitPlan odd = new VisitPlan(Scene.at("10:00"), new PhaseLengths(0, 0, 40, 0, 0));

    assertThat(odd.quarters()).hasSize(3);
  }

  @Test
  void takes_its_real_hours_across_both_clock_changes_of_2031() {
    LocalDate spring = LocalDate.of(2031, 3, 30);
    LocalDate autumn = LocalDate.of(2031, 10, 26);

    assertThat(endOfFourHours(spring)).isEqualTo("05:30");
    assertThat(endOfFourHours(autumn)).isEqualTo("03:30");
  }

  private static String endOfFourHours(LocalDate day) {
    VisitPlan plan = new VisitPlan(Scene.at(day, "00:30"), new PhaseLengths(0, 0, 240, 0, 0));
    assertThat(plan.time().length()).isEqualTo(Duration.ofHours(4));
    assertThat(plan.quarters()).hasSize(16).doesNotHaveDuplicates();
    return new WallWords(Scene.ZONE).time(plan.time().end());
  }

  @Test
  void tells_the_two_hours_of_an_autumn_night_apart() {
    WallWords words = new WallWords(Scene.ZONE);
    Instant first = Instant.parse("2031-10-26T00:30:00Z");

    assertThat(words.time(first)).isEqualTo("02:30 +02:00");
    assertThat(words.time(first.plus(Duration.ofHours(1)))).isEqualTo("02:30 +01:00");
  }

  private static PlannedPhase phase(Phase phase, String from, String to) {
    return new PlannedPhase(phase, TimeRange.of(Scene.at(from), Scene.at(to)));
  }
}
