package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.scheduling.domain.SeriesOffer.Compromise;
import health.reprieve.scheduling.domain.SeriesOffer.Merit;
import health.reprieve.scheduling.domain.SeriesOffer.PlannedSession;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeriesPlannerTest {

  private static final LocalDate MONDAY = SeriesScene.MONDAY;
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
  private static final SeriesPlan SIX = SeriesPlan.of(6, 2, 4, false);

  @Test
  void places_every_session_inside_the_gaps_soon_at_one_hour_and_in_one_chair_in_an_empty_clinic() {
    SeriesOffer best = best(SeriesScene.chairs(2), SeriesScene.course(SIX, Wishes.any()));

    assertThat(best.sessions())
        .extracting(PlannedSession::number)
        .containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(best.sessions())
        .extracting(PlannedSession::daysAfter)
        .containsExactly(0, 2, 2, 3, 2, 2);
    assertThat(best.firstDay()).isEqualTo(MONDAY);
    assertThat(best.merits())
        .contains(Merit.BEST_MATCH, Merit.EARLIEST, Merit.SAME_HOUR, Merit.SAME_CHAIR);
    assertThat(best.compromises()).isEmpty();
  }

  @Test
  void offers_up_to_five_different_plans() {
    List<SeriesOffer> offers =
        plan(SeriesScene.chairs(2), SeriesScene.course(SIX, Wishes.any())).offers();

    assertThat(offers).hasSizeBetween(2, 5);
    assertThat(offers).extracting(SeriesOffer::places).doesNotHaveDuplicates();
    assertThat(offers.get(1).merits()).contains(Merit.OTHER_HOUR);
  }

  @Test
  void names_the_session_that_starts_at_another_hour_and_the_one_in_another_chair() {
    SeriesScene scene =
        SeriesScene.chairs(2)
            .full(1, WEDNESDAY, "08:00", "17:00")
            .full(1, MONDAY.plusDays(4), "08:00", "09:00")
            .full(2, MONDAY.plusDays(4), "08:00", "17:00");
    Wishes mornings =
        Wishes.of(
            SeriesScene.weekdays(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY),
            LocalTime.of(8, 0),
            LocalTime.of(12, 45),
            Set.of());

    List<SeriesOffer> offers =
        plan(scene, SeriesScene.course(SeriesPlan.of(3, 2, 3, false), mornings)).offers();

    assertThat(offers)
        .isNotEmpty()
        .allSatisfy(offer -> assertThat(offer.compromises()).isNotEmpty());
    SeriesOffer sameChair = offering(offers, Merit.SAME_HOUR);
    assertThat(sameChair.hour()).isEqualTo(LocalTime.of(9, 0));
    assertThat(sameChair.compromises())
        .extracting(Compromise::words)
        .containsExactly("Session 2 in Chair 2.");
  }

  @Test
  void keeps_the_wishes_and_never_plans_on_a_day_off() {
    Wishes wishes =
        Wishes.of(
            SeriesScene.weekdays(DayOfWeek.TUESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY),
            LocalTime.of(10, 0),
            LocalTime.of(15, 0),
            Set.of(TUESDAY));

    assertThat(plan(SeriesScene.chairs(1), SeriesScene.course(SIX, wishes)).offers())
        .isNotEmpty()
        .flatExtracting(SeriesOffer::sessions)
        .allSatisfy(
            session -> {
              assertThat(wishes.allows(session.day())).isTrue();
              assertThat(session.slot().time().start())
                  .isBetween(at(session.day(), "10:00"), at(session.day(), "11:30"));
            });
  }

  @Test
  void runs_on_weekdays_in_a_row_over_the_weekend_and_past_a_closed_day() {
    SeriesScene scene = SeriesScene.chairs(1).closed(WEDNESDAY);

    SeriesOffer best = best(scene, SeriesScene.course(SeriesPlan.of(7, 1, 3, true), Wishes.any()));

    assertThat(best.sessions())
        .extracting(PlannedSession::daysAfter)
        .containsExactly(0, 1, 2, 1, 3, 1, 1);
  }

  /** Each begins in the week before the clocks change there; in Kolkata they never do. */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2031-03-24, true",
    "Europe/Amsterdam,    2031-10-20, true",
    "America/New_York,    2031-03-03, true",
    "America/New_York,    2031-10-27, true",
    "Australia/Lord_Howe, 2031-03-31, true",
    "Australia/Lord_Howe, 2031-09-29, true",
    "Asia/Kolkata,        2031-03-24, false"
  })
  void stays_at_its_hour_on_the_wall_across_a_clock_change(
      ZoneId zone, LocalDate monday, boolean changes) {
    SeriesScene scene = new SeriesScene(zone, monday, 4, 1, 1);

    SeriesOffer best = best(scene, SeriesScene.course(SIX, monday));

    List<ZonedDateTime> starts =
        best.sessions().stream()
            .map(session -> session.slot().time().start().atZone(zone))
            .toList();
    assertThat(best.merits()).contains(Merit.SAME_HOUR);
    assertThat(starts).extracting(ZonedDateTime::toLocalTime).containsOnly(best.hour());
    assertThat(starts.stream().map(ZonedDateTime::getOffset).distinct()).hasSize(changes ? 2 : 1);
  }

  @Test
  void says_which_session_finds_no_place_and_what_would_free_it() {
    SeriesScene scene = SeriesScene.chairs(1).fullDay(WEDNESDAY).closed(MONDAY.plusDays(3));

    SeriesAnswer answer =
        plan(scene, SeriesScene.question(SeriesPlan.of(3, 2, 3, false), 2, MONDAY, Wishes.any()));

    assertThat(answer.offers()).isEmpty();
    Standstill standstill = answer.standstill().orElseThrow();
    assertThat(standstill.session()).isEqualTo(2);
    assertThat(standstill.words())
        .isEqualTo(
            "Session 2 finds no place from Wed 5 Mar to Thu 6 Mar. Wed 5 Mar: no chair and nurse is"
                + " free for long enough; Thu 6 Mar: the clinic is closed.");
    assertThat(standstill.wouldFree())
        .containsExactly("A visit moved or cancelled on Wed 5 Mar would free a place.");
  }

  @Test
  void says_that_no_clinician_is_on_site_for_long_enough() {
    SeriesScene scene = SeriesScene.chairs(1).clinician(WEDNESDAY, "08:00", "08:30");

    SeriesAnswer answer =
        plan(scene, SeriesScene.question(SeriesPlan.of(2, 2, 2, false), 1, MONDAY, Wishes.any()));

    Standstill standstill = answer.standstill().orElseThrow();
    assertThat(standstill.words())
        .isEqualTo(
            "Session 2 finds no place on Wed 5 Mar. Wed 5 Mar: no clinician is on site for long"
                + " enough.");
    assertThat(standstill.wouldFree())
        .containsExactly("A clinician on site on Wed 5 Mar could make a place.");
  }

  @Test
  void a_full_day_is_full_though_a_clinician_is_on_site() {
    SeriesScene scene =
        SeriesScene.chairs(1).fullDay(WEDNESDAY).clinician(WEDNESDAY, "08:00", "17:00");

    SeriesAnswer answer =
        plan(scene, SeriesScene.question(SeriesPlan.of(2, 2, 2, false), 1, MONDAY, Wishes.any()));

    assertThat(answer.standstill().orElseThrow().days())
        .extracting(Standstill.BlockedDay::reason)
        .containsExactly(Standstill.Reason.FULL);
  }

  @Test
  void offers_plans_against_the_wishes_where_none_keeps_them_and_says_so() {
    Wishes mondays =
        Wishes.of(SeriesScene.weekdays(DayOfWeek.MONDAY), LocalTime.MIN, LocalTime.MAX, Set.of());

    SeriesAnswer answer =
        plan(SeriesScene.chairs(1), SeriesScene.course(SeriesPlan.of(2, 2, 3, false), mondays));

    assertThat(answer.standstill().orElseThrow().session()).isEqualTo(2);
    assertThat(answer.standstill().orElseThrow().wouldFree())
        .first()
        .asString()
        .startsWith("Wed 5 Mar has a place at 08:00");
    assertThat(answer.offers().get(0).compromises())
        .extracting(Compromise::words)
        .containsExactly("Session 2 on Wed 5 Mar: not one of the wished days.");
  }

  @Test
  void leaves_standing_sessions_where_they_are_when_they_fit() {
    Place standing = new Place(Scene.chair(2), at(MONDAY.plusDays(3), "13:00"));
    SeriesQuestion rest =
        SeriesScene.question(SeriesPlan.of(3, 2, 4, false), 2, MONDAY, Wishes.any());
    SeriesQuestion asked =
        new SeriesQuestion(
            rest.rule(),
            rest.firstNumber(),
            rest.sessions(),
            rest.after(),
            null,
            rest.from(),
            rest.latest(),
            rest.wishes(),
            Set.of(standing));

    SeriesOffer best = best(SeriesScene.chairs(2), asked);

    assertThat(best.sessions().get(0).place()).isEqualTo(standing);
    assertThat(best.sessions().get(0).kept()).isTrue();
    assertThat(best.sessions().get(1).kept()).isFalse();
    assertThat(best.sessions().get(0).number()).isEqualTo(2);
  }

  @Test
  void fits_one_session_between_its_neighbours() {
    SeriesQuestion between =
        new SeriesQuestion(
            SeriesPlan.of(3, 2, 3, false),
            2,
            1,
            MONDAY,
            MONDAY.plusDays(4),
            TUESDAY,
            MONDAY.plusDays(4),
            Wishes.any(),
            Set.of());

    assertThat(plan(SeriesScene.chairs(1), between).offers())
        .isNotEmpty()
        .allSatisfy(offer -> assertThat(offer.firstDay()).isEqualTo(WEDNESDAY));
  }

  private static SeriesOffer offering(List<SeriesOffer> offers, Merit merit) {
    return offers.stream()
        .filter(offer -> offer.merits().contains(merit))
        .findFirst()
        .orElseThrow();
  }

  private static SeriesOffer best(SeriesScene scene, SeriesQuestion question) {
    return plan(scene, question).offers().get(0);
  }

  private static SeriesAnswer plan(SeriesScene scene, SeriesQuestion question) {
    return scene.plan(question, Scene.PAIN);
  }

  private static java.time.Instant at(LocalDate day, String time) {
    return Scene.at(day, time);
  }
}
