package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is told of a day on which a session cannot be, and of what would free it. */
class StandstillTest {

  private static final LocalDate MONDAY = SeriesScene.MONDAY;
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);

  @Test
  void says_that_another_infusion_is_too_near_where_the_patient_rests_all_day() {
    assertStuckOnWednesday(
        SeriesScene.chairs(1).infusion(MONDAY.plusDays(3)),
        "another infusion of the patient is too near",
        "Another infusion of the patient is too near Wed 5 Mar: if that can move, there could be a"
            + " place.");
  }

  @Test
  void says_that_the_patient_has_another_visit_where_that_takes_all_the_day() {
    SeriesScene scene = SeriesScene.chairs(2);
    VisitPlan morning = new VisitPlan(Scene.at(WEDNESDAY, "09:00"), Scene.PAIN);
    VisitPlan afternoon = new VisitPlan(Scene.at(WEDNESDAY, "13:00"), Scene.PAIN);

    assertStuckOnWednesday(
        scene.booked(1, 1, morning).booked(2, 1, afternoon),
        "the patient has another visit",
        "The patient's other visit on Wed 5 Mar moved or cancelled could make a place.");
  }

  @Test
  void says_that_too_few_nurses_are_on_duty() {
    assertStuckOnWednesday(
        SeriesScene.chairs(1).unstaffed(WEDNESDAY),
        "too few nurses are on duty for long enough",
        "One more nurse on duty on Wed 5 Mar could make a place.");
  }

  @Test
  void says_that_no_chair_is_in_service() {
    assertStuckOnWednesday(
        SeriesScene.chairs(2).chairsOut(WEDNESDAY),
        "no chair for it is in service",
        "A chair for it in service on Wed 5 Mar could make a place.");
  }

  @Test
  void says_that_the_escort_cannot_come_when_it_ends() {
    SeriesScene scene = SeriesScene.chairs(1);
    Proposal visit =
        scene
            .proposal(Scene.PAIN)
            .withEscort(EscortHours.of(LocalTime.of(18, 0), LocalTime.of(19, 0)));

    assertStuckOnWednesday(
        new SeriesPlanner(twoDaysAfterMonday(), scene.availability(), visit).answer(),
        "the escort cannot come when it ends",
        "It could be looked for on Wed 5 Mar if the escort came at other hours.");
  }

  @Test
  void promises_no_place_where_something_else_is_missing_at_each_time() {
    SeriesScene scene =
        SeriesScene.chairs(1)
            .booked(1, 1, new VisitPlan(Scene.at(WEDNESDAY, "08:00"), Scene.PAIN))
            .clinician(WEDNESDAY, "08:00", "12:30");

    assertStuckOnWednesday(
        scene,
        "at no time are the patient, the staff and a chair all there",
        "Look from another day on.");
  }

  @Test
  void says_that_the_day_is_too_short() {
    Proposal late = SeriesScene.chairs(1).proposal(new PhaseLengths(60, 15, 420, 60, 15));

    assertStuckOnWednesday(
        new SeriesPlanner(twoDaysAfterMonday(), SeriesScene.chairs(1).availability(), late)
            .answer(),
        "not enough of the opening hours is left",
        "Look from another day on.");
  }

  @Test
  void says_of_days_that_follow_each_other_once_that_the_visit_is_longer_than_the_wished_hours() {
    Wishes tooShort =
        Wishes.of(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
            LocalTime.of(8, 0),
            LocalTime.of(9, 0),
            Set.of());

    Standstill standstill =
        SeriesScene.chairs(1)
            .plan(SeriesScene.course(SeriesPlan.of(2, 2, 3, false), tooShort), Scene.PAIN)
            .standstill()
            .orElseThrow();

    assertThat(standstill.runs().subList(0, 4))
        .containsExactly(
            new Standstill.Run(
                MONDAY, MONDAY.plusDays(1), "the visit takes longer than the wished hours"),
            new Standstill.Run(WEDNESDAY, WEDNESDAY, "not a wished day"),
            new Standstill.Run(
                MONDAY.plusDays(3),
                MONDAY.plusDays(3),
                "the visit takes longer than the wished hours"),
            new Standstill.Run(MONDAY.plusDays(4), MONDAY.plusDays(4), "not a wished day"));
    assertThat(standstill.wouldFree())
        .first()
        .asString()
        .startsWith("Mon 3 Mar has a place at 08:00");
  }

  @Test
  void says_why_no_plan_starts_sooner_but_not_what_whoever_asks_knows() {
    Wishes notOnThursdays =
        Wishes.of(
            Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            LocalTime.MIN,
            LocalTime.MAX,
            Set.of());
    SeriesScene scene =
        SeriesScene.chairs(1).fullDay(MONDAY).fullDay(MONDAY.plusDays(1)).closed(WEDNESDAY);

    SeriesAnswer answer =
        scene.plan(SeriesScene.course(SeriesPlan.of(2, 2, 3, false), notOnThursdays), Scene.PAIN);

    assertThat(answer.offers().get(0).firstDay()).isEqualTo(MONDAY.plusDays(4));
    assertThat(answer.notSooner())
        .extracting(run -> run.days() + ": " + run.words())
        .containsExactly("Mon 3 Mar to Tue 4 Mar: no chair and nurse is free for long enough");
  }

  @Test
  void speaks_of_no_day_before_the_first_that_was_asked_for() {
    SeriesScene scene = SeriesScene.chairs(1).fullDay(WEDNESDAY).fullDay(MONDAY.plusDays(3));
    SeriesQuestion all =
        SeriesScene.question(SeriesPlan.of(2, 2, 3, false), 1, MONDAY, Wishes.any());
    SeriesQuestion later =
        new SeriesQuestion(
            all.rule(),
            all.firstNumber(),
            all.sessions(),
            all.after(),
            null,
            MONDAY.plusDays(3),
            all.latest(),
            all.wishes(),
            Set.of());

    assertThat(scene.plan(later, Scene.PAIN).standstill().orElseThrow().days())
        .extracting(Standstill.BlockedDay::day)
        .containsExactly(MONDAY.plusDays(3));
  }

  private static SeriesQuestion twoDaysAfterMonday() {
    return SeriesScene.question(SeriesPlan.of(2, 2, 2, false), 1, MONDAY, Wishes.any());
  }

  private static void assertStuckOnWednesday(SeriesScene scene, String why, String wouldFree) {
    assertStuckOnWednesday(scene.plan(twoDaysAfterMonday(), Scene.PAIN), why, wouldFree);
  }

  private static void assertStuckOnWednesday(SeriesAnswer answer, String why, String wouldFree) {
    Standstill standstill = answer.standstill().orElseThrow();
    assertThat(answer.offers()).isEmpty();
    assertThat(standstill.words())
        .isEqualTo("Session 2 finds no place on Wed 5 Mar. Wed 5 Mar: %s.".formatted(why));
    assertThat(standstill.wouldFree()).containsExactly(wouldFree);
  }
}
