package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.Test;

/** The week and the list of a day. */
class WeekBoardIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void shows_seven_days_with_their_visits_and_how_far_the_nurses_are_loaded() {
    ClinicDay monday = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), monday.at("10:00")));

    String week = board.week(monday);

    assertThat(week)
        .contains("07:00–18:00, 1 visit")
        .contains("most: 1 of 3 nurses")
        .contains("pick=" + visit.path("id").asText())
        .contains("Mockford N.")
        .contains("consent?, fasting?, escort?, screening?")
        .contains("closed");
  }

  @Test
  void lists_a_day_for_print_with_what_staff_need_of_each_patient() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.pain(ClinicDay.chair(1), day.at("12:00")));
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    String list = board.list(day);

    assertThat(list)
        .contains("Nell Mockford")
        .contains("Mood 40 min, 1 of 6")
        .contains("Print list")
        .containsSubsequence("10:00–12:00", "12:00–15:45");
  }
}
