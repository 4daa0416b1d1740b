package health.reprieve.scheduling.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.scheduling.domain.SeriesChanges.Move;
import health.reprieve.scheduling.domain.SeriesStand.Coming;
import health.reprieve.scheduling.domain.SeriesStand.Part;
import health.reprieve.treatment.domain.SeriesPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeriesStandTest {

  private static final LocalDate MONDAY = SeriesScene.MONDAY;
  private static final SeriesPlan FOUR = SeriesPlan.of(4, 2, 4, false);
  private static final Coming SECOND = coming(2, 2);
  private static final Coming THIRD = coming(3, 4);
  private static final SeriesStand STAND = new SeriesStand(FOUR, 1, MONDAY, List.of(SECOND, THIRD));

  @Test
  void plans_the_rest_after_what_is_past() {
    Part rest = STAND.part(SeriesScope.REST, null);

    assertThat(rest.firstNumber()).isEqualTo(2);
    assertThat(rest.sessions()).isEqualTo(3);
    assertThat(rest.after()).isEqualTo(MONDAY);
    assertThat(rest.before()).isNull();
    assertThat(rest.standing()).containsExactly(SECOND, THIRD);
  }

  @Test
  void plans_one_session_and_those_after_it_from_the_day_of_the_one_before() {
    Part following = STAND.part(SeriesScope.FOLLOWING, THIRD.appointment());

    assertThat(following.firstNumber()).isEqualTo(3);
    assertThat(following.sessions()).isEqualTo(2);
    assertThat(following.after()).isEqualTo(SECOND.day());
  }

  @Test
  void plans_one_session_between_its_neighbours() {
    Part second = STAND.part(SeriesScope.THIS, SECOND.appointment());

    assertThat(second.sessions()).isEqualTo(1);
    assertThat(second.after()).isEqualTo(MONDAY);
    assertThat(second.before()).isEqualTo(THIRD.day());
  }

  @Test
  void refuses_a_past_session_and_a_complete_course() {
    AppointmentId past = AppointmentId.of(new UUID(7, 7));
    SeriesStand complete = new SeriesStand(FOUR, 4, MONDAY, List.of());

    assertThatThrownBy(() -> STAND.part(SeriesScope.THIS, past)).isInstanceOf(PastSession.class);
    assertThatThrownBy(() -> complete.part(SeriesScope.REST, null))
        .isInstanceOf(SeriesComplete.class)
        .hasMessageContaining("All 4 sessions");
  }

  @Test
  void calls_for_a_restart_once_the_longest_gap_is_over() {
    Part rest = STAND.part(SeriesScope.REST, null);

    rest.refuseIfTooLate(MONDAY.plusDays(4));
    assertThatThrownBy(() -> rest.refuseIfTooLate(MONDAY.plusDays(5)))
        .isInstanceOf(RestartNeeded.class)
        .hasMessageContaining("by Fri 7 Mar");
  }

  @Test
  void keeps_what_stands_where_it_is_wanted_moves_the_others_and_books_what_is_missing() {
    Part rest = STAND.part(SeriesScope.REST, null);
    List<Place> places = List.of(place(3), THIRD.place(), place(7));

    SeriesChanges changes = SeriesChanges.of(rest, places);

    assertThat(changes.moves()).containsExactly(new Move(2, SECOND, place(3)));
    assertThat(changes.bookings()).containsExactly(new SeriesChanges.New(4, place(7)));
  }

  @Test
  void moves_later_sessions_first_where_all_go_to_a_later_day() {
    Part rest = STAND.part(SeriesScope.REST, null);

    SeriesChanges changes = SeriesChanges.of(rest, List.of(place(3), place(5), place(7)));

    assertThat(changes.moves())
        .containsExactly(new Move(3, THIRD, place(5)), new Move(2, SECOND, place(3)));
  }

  @Test
  void takes_one_more_session_where_the_gaps_to_both_its_neighbours_hold() {
    assertThat(days(STAND)).containsExactly(6, 7, 8);
    assertThat(days(new SeriesStand(FOUR, 0, null, List.of(coming(1, 10), coming(2, 14)))))
        .containsExactly(6, 7, 8, 12, 16, 17, 18);
    assertThat(days(new SeriesStand(FOUR, 2, MONDAY, List.of(SECOND, THIRD)))).isEmpty();
  }

  @Test
  void takes_one_more_session_near_the_one_before_where_one_cannot_close_the_gap() {
    assertThat(days(new SeriesStand(FOUR, 1, MONDAY, List.of(coming(3, 9)))))
        .containsExactly(2, 3, 4, 11, 12, 13);
    assertThat(days(new SeriesStand(FOUR, 1, MONDAY, List.of(coming(3, 8)))))
        .as("one closes it")
        .containsExactly(4, 10, 11, 12);
    assertThat(days(new SeriesStand(FOUR, 1, MONDAY, List.of(coming(3, 3)))))
        .as("no room for one")
        .containsExactly(5, 6, 7);
  }

  @Test
  void takes_the_next_weekday_where_several_are_missing_before_the_one_after() {
    SeriesPlan inARow = SeriesPlan.of(10, 1, 5, true);

    assertThat(days(new SeriesStand(inARow, 1, MONDAY, List.of(coming(4, 4)))))
        .containsExactly(1, 7);
    assertThat(days(new SeriesStand(inARow, 1, MONDAY, List.of(coming(3, 2)))))
        .containsExactly(1, 3);
  }

  @Test
  void takes_the_next_weekday_on_which_the_clinic_is_open() {
    SeriesPlan inARow = SeriesPlan.of(10, 1, 5, true);
    LocalDate friday = MONDAY.plusDays(4);
    SeriesStand stand = new SeriesStand(inARow, 1, MONDAY.plusDays(3), List.of());

    assertThat(stand.takes(MONDAY.plusDays(7), day -> true)).isFalse();
    assertThat(stand.takes(MONDAY.plusDays(7), day -> !day.equals(friday))).isTrue();
    assertThat(SeriesStand.untouched(inARow).takes(MONDAY.plusDays(5), day -> true)).isFalse();
  }

  /** The days, counted from Monday on, that one more session may be on. */
  private static List<Integer> days(SeriesStand stand) {
    return IntStream.range(0, 21)
        .filter(day -> stand.takes(MONDAY.plusDays(day), any -> true))
        .boxed()
        .toList();
  }

  private static Coming coming(int number, int day) {
    return new Coming(
        AppointmentId.of(new UUID(3, number)), 0, MONDAY.plusDays(day), place(day), Set.of());
  }

  private static Place place(int day) {
    return new Place(Scene.chair(1), Scene.at(MONDAY.plusDays(day), "10:00"));
  }
}
