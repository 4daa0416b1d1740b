package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.time.TimeRange;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingPolicyTest {

  private final Scene scene = new Scene();

  @Test
  void allows_a_free_chair_within_hours() {
    assertThat(conflicts(3, Scene.pain("10:00"))).isEmpty();
  }

  @Test
  void allows_a_visit_right_after_another_and_up_to_closing() {
    scene.booked(3, 2, Scene.pain("10:30"));

    assertThat(conflicts(3, Scene.pain("14:15"))).isEmpty();
  }

  @Test
  void refuses_a_taken_chair_and_says_from_when_to_when() {
    scene.booked(3, 2, Scene.mood("10:00"));

    assertRefused(3, Scene.mood("11:45"), Obstacle.CHAIR_TAKEN, "Chair 3 is taken 10:00–12:00.");
  }

  @Test
  void refuses_a_patient_who_is_in_another_chair_then() {
    scene.booked(2, 1, Scene.mood("10:00"));

    assertRefused(
        3,
        Scene.mood("11:45"),
        Obstacle.PATIENT_ELSEWHERE,
        "The patient already has a visit in Chair 2, 10:00–12:00.");
  }

  @Test
  void refuses_more_nurse_load_than_is_on_duty() {
    scene.nurses("10:15", "10:30", 0).nurses("10:30", "10:45", 1);
    scene.booked(2, 2, Scene.mood("09:45"));

    List<Conflict> found = conflicts(3, Scene.mood("10:00"));

    assertThat(found).extracting(Conflict::obstacle).contains(Obstacle.NO_NURSE);
    assertThat(found)
        .extracting(Conflict::words)
        .contains("Nurse load 1.5 of 0 at 10:15; short 10:15–10:45.");
  }

  @Test
  void calls_a_short_quarter_hour_a_conflict_where_the_visit_alone_would_fit() {
    scene.nurses("10:30", "10:45", 1).booked(2, 2, Scene.mood("09:45"));

    assertRefused(3, Scene.mood("10:00"), Obstacle.NURSE_LOAD, "Nurse load 1.3 of 1 at 10:30.");
  }

  @Test
  void tells_each_stretch_without_enough_nurses_once() {
    scene.nurses("10:30", "10:45", 0).nurses("11:00", "11:30", 0);

    assertThat(conflicts(3, Scene.mood("10:00")))
        .extracting(Conflict::when)
        .containsExactly(
            TimeRange.of(Scene.at("10:30"), Scene.at("10:45")),
            TimeRange.of(Scene.at("11:00"), Scene.at("11:30")));
  }

  @Test
  void lets_nurse_load_reach_what_was_overridden() {
    scene.nurses("10:30", "10:45", 0);
    scene
        .availability()
        .load()
        .put(Scene.at("10:30"), new QuarterLoad(Scene.at("10:30"), 0, 0, 12, true));

    assertThat(conflicts(3, Scene.mood("10:00"))).isEmpty();
  }

  @Test
  void asks_for_a_clinician_from_arrival_to_leaving_but_not_for_turnover() {
    scene.clinicians("07:00", "13:30", 1);
    assertThat(conflicts(3, Scene.pain("10:00"))).isEmpty();

    scene.clinicians("07:00", "13:15", 1);
    assertRefused(
        3, Scene.pain("10:00"), Obstacle.NO_CLINICIAN, "No clinician is on site 13:15–13:30.");
  }

  @Test
  void limits_how_many_visits_start_in_one_quarter_hour() {
    scene.nurses("07:00", "18:00", 9).startsPerQuarter(2);
    scene.booked(1, 2, Scene.mood("10:00"));
    assertThat(conflicts(3, Scene.mood("10:00"))).isEmpty();

    scene.booked(2, 3, Scene.mood("10:00"));
    assertRefused(
        3,
        Scene.mood("10:00"),
        Obstacle.STARTS_FULL,
        "2 visits start at 10:00 already, as many as may.");
    assertThat(conflicts(3, Scene.mood("10:15"))).isEmpty();
  }

  @Test
  void asks_for_the_rest_between_infusions_in_both_directions() {
    scene
        .infusion(Scene.at(Scene.TUESDAY.minusDays(1), "09:00"))
        .infusion(Scene.at(Scene.TUESDAY.plusDays(1), "15:00"));

    assertThat(BookingPolicy.conflicts(resting(1), scene.availability())).isEmpty();
    assertThat(BookingPolicy.conflicts(resting(2), scene.availability()))
        .extracting(Conflict::words)
        .containsExactly(
            "The last infusion is on Mon 23 Nov; 2 days rest: from Wed 25 Nov on.",
            "The next infusion is on Wed 25 Nov; 2 days rest: until Mon 23 Nov.");
  }

  private static Proposal resting(int days) {
    return new Proposal(
        Scene.at("06:00"),
        Scene.chair(3),
        Scene.pain("10:00"),
        Scene.SHARES,
        Scene.patient(1),
        new Proposal.ProtocolOffer("Pain 2 h", true, days));
  }

  @Test
  void asks_the_escort_to_be_there_when_the_patient_leaves() {
    // leaves at 13:30, before the turnover of 15 minutes
    assertThat(escorted("13:30", "15:00")).isEmpty();
    assertThat(escorted("09:00", "13:30")).isEmpty();
    assertThat(escorted("09:00", "13:29"))
        .extracting(Conflict::words)
        .containsExactly("The escort can come 09:00–13:29; the patient leaves at 13:30.");
  }

  private List<Conflict> escorted(String from, String to) {
    EscortHours escort = EscortHours.of(LocalTime.parse(from), LocalTime.parse(to));
    return BookingPolicy.conflicts(
        Scene.proposal(3, Scene.pain("10:00")).withEscort(escort), scene.availability());
  }

  @ParameterizedTest
  @EnumSource
  void lets_rules_be_set_aside_but_never_two_patients_in_one_chair(Obstacle obstacle) {
    boolean never =
        Set.of(
                Obstacle.CHAIR_TAKEN,
                Obstacle.PATIENT_ELSEWHERE,
                Obstacle.CHAIR_CLOSED,
                Obstacle.IN_PAST,
                Obstacle.NOT_ON_QUARTER,
                Obstacle.PROTOCOL_INACTIVE)
            .contains(obstacle);

    assertThat(obstacle.overridable()).isEqualTo(!never);
  }

  @Test
  void refuses_a_closed_day() {
    scene.closed(Scene.TUESDAY, "Public holiday");

    assertRefused(
        3, Scene.pain("10:00"), Obstacle.CLOSED_DAY, "Closed on Tue 24 Nov: Public holiday.");
  }

  @Test
  void refuses_a_start_outside_the_hours() {
    assertRefused(
        3,
        Scene.pain("06:45"),
        Obstacle.OUTSIDE_HOURS,
        "The clinic is open 07:00–18:00 on this day.");
    assertRefused(
        3,
        Scene.pain("18:00"),
        Obstacle.OUTSIDE_HOURS,
        "The clinic is open 07:00–18:00 on this day.");
  }

  @Test
  void refuses_a_visit_that_would_end_after_closing() {
    assertRefused(
        3,
        Scene.pain("14:30"),
        Obstacle.AFTER_CLOSING,
        "The visit would end at 18:15; the clinic closes at 18:00.");
  }

  @Test
  void refuses_the_past() {
    Proposal late =
        new Proposal(
            Scene.at("10:01"),
            Scene.chair(3),
            Scene.pain("10:00"),
            Scene.SHARES,
            Scene.patient(1),
            new Proposal.ProtocolOffer("Pain 2 h", true));

    assertThat(BookingPolicy.conflicts(late, scene.availability()))
        .extracting(Conflict::words)
        .containsExactly("Tue 24 Nov, 10:00 has passed.");
  }

  @Test
  void asks_nothing_of_the_time_of_a_visit_that_only_changes_its_chair() {
    scene.nurses("10:00", "11:00", 0).closed(Scene.TUESDAY, "Flood");
    Proposal late =
        new Proposal(
                Scene.at("10:40"),
                Scene.chair(3),
                Scene.pain("10:00"),
                Scene.SHARES,
                Scene.patient(1),
                new Proposal.ProtocolOffer("Pain 2 h", false))
            .movedFrom(new Place(Scene.chair(1), Scene.at("10:00")));

    assertThat(BookingPolicy.conflicts(late, scene.availability())).isEmpty();
    assertThat(
            BookingPolicy.conflicts(
                late.at(new Place(Scene.chair(3), Scene.at("10:15"))), scene.availability()))
        .extracting(Conflict::obstacle)
        .containsExactly(Obstacle.CLOSED_DAY, Obstacle.IN_PAST, Obstacle.PROTOCOL_INACTIVE);
  }

  @Test
  void still_asks_for_a_free_chair_in_use_where_only_the_chair_changes() {
    scene.booked(3, 2, Scene.pain("10:00")).chairClosed(2, "Pump at service");
    Place standing = new Place(Scene.chair(1), Scene.at("10:00"));

    assertThat(
            BookingPolicy.conflicts(
                Scene.proposal(3, Scene.pain("10:00")).movedFrom(standing), scene.availability()))
        .extracting(Conflict::obstacle)
        .containsExactly(Obstacle.CHAIR_TAKEN);
    assertThat(
            BookingPolicy.conflicts(
                Scene.proposal(2, Scene.pain("10:00")).movedFrom(standing), scene.availability()))
        .extracting(Conflict::obstacle)
        .containsExactly(Obstacle.CHAIR_CLOSED);
  }

  @Test
  void refuses_a_start_off_the_quarter_hour() {
    assertRefused(
        3,
        Scene.pain("10:07"),
        Obstacle.NOT_ON_QUARTER,
        "Visits start on the quarter hour: :00, :15, :30 or :45.");
  }

  @Test
  void refuses_a_closed_chair() {
    scene.chairClosed(3, "Pump at service.");

    assertRefused(
        3, Scene.pain("10:00"), Obstacle.CHAIR_CLOSED, "Chair 3 is closed: Pump at service.");
  }

  @Test
  void refuses_a_protocol_that_is_no_longer_offered() {
    Proposal old =
        new Proposal(
            Scene.at("06:00"),
            Scene.chair(3),
            Scene.pain("10:00"),
            Scene.SHARES,
            Scene.patient(1),
            new Proposal.ProtocolOffer("Pain 2 h", false));

    assertThat(BookingPolicy.conflicts(old, scene.availability()))
        .extracting(Conflict::words)
        .containsExactly("The protocol Pain 2 h is no longer offered.");
  }

  @Test
  void tells_everything_at_once_and_calls_the_whole_a_conflict() {
    scene.booked(3, 2, Scene.pain("14:30")).chairClosed(3, "Pump at service");

    List<Conflict> found = conflicts(3, Scene.pain("15:07"));
    SlotRefused refused = new SlotRefused(found, List.of(), new WallWords(Scene.ZONE));

    assertThat(found)
        .extracting(Conflict::obstacle)
        .containsExactly(
            Obstacle.CHAIR_TAKEN,
            Obstacle.AFTER_CLOSING,
            Obstacle.NOT_ON_QUARTER,
            Obstacle.CHAIR_CLOSED);
    assertThat(refused.kind()).isEqualTo(Kind.CONFLICT);
    assertThat(refused.code()).isEqualTo("chair-taken");
  }

  @Test
  void says_the_nearest_fix_with_the_day_where_it_is_another() {
    scene.booked(3, 2, Scene.mood("10:00"));
    List<FreeSlot> free =
        List.of(
            slot(5, Scene.mood("10:45")),
            new FreeSlot(
                Scene.chair(3),
                "Chair 3",
                new VisitPlan(Scene.at(Scene.TUESDAY.plusDays(1), "09:00"), Scene.MOOD).time()));

    assertThat(
            new SlotRefused(conflicts(3, Scene.mood("10:15")), free, new WallWords(Scene.ZONE))
                .detail())
        .isEqualTo(
            "Chair 3 is taken 10:00–12:00. Free: 10:45, Chair 5; Wed 25 Nov 09:00, Chair 3.");
  }

  private static FreeSlot slot(int chair, VisitPlan plan) {
    return new FreeSlot(Scene.chair(chair), "Chair " + chair, plan.time());
  }

  private void assertRefused(int chair, VisitPlan plan, Obstacle obstacle, String words) {
    List<Conflict> found = conflicts(chair, plan);
    assertThat(found).extracting(Conflict::obstacle).containsExactly(obstacle);
    assertThat(found).extracting(Conflict::words).containsExactly(words);
  }

  private List<Conflict> conflicts(int chair, VisitPlan plan) {
    return BookingPolicy.conflicts(Scene.proposal(chair, plan), scene.availability());
  }
}
