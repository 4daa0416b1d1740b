package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The search for times in the forms beside the board, without a script. */
class TimesIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private final LocalDate tuesday = day.date().plusDays(1);

  @Test
  void finds_times_for_a_new_visit_by_weekday_hours_days_off_and_what_the_chair_has() {
    String bed = "Bed " + Unique.name();
    JsonNode chair =
        SetupApi.manager()
            .addChair(Map.of("name", bed, "features", List.of("BED", "PUMP", "QUIET")))
            .expect(201)
            .json();
    String patient = PatientsApi.as(Client.frontDesk()).register().toString();

    String found = board.times(day, wished(patient));

    String place = chair.path("id").asText() + " " + ClinicDay.at(tuesday, "12:30");
    assertThat(found)
        .containsOnlyOnce("name=\"fix\"")
        .contains("value=\"" + place + "\"")
        .contains("12:30–14:30 · " + bed)
        .contains(BoardPages.chosen("MOOD"));
    assertThat(
            board.times(
                day, "patient", patient, "protocol", ClinicDay.MOOD, "course", "", "fix", place))
        .contains("data-day=\"" + tuesday + "\"")
        .contains(BoardPages.chosen(chair.path("id").asText()))
        .contains(BoardPages.chosen(ClinicDay.at(tuesday, "12:30")));
  }

  /** A Tuesday around noon of the next eight days but one, in a chair with everything. */
  private String[] wished(String patient) {
    String asked =
        "patient=%s reportGroup=MOOD protocol=%s chair=%s from=%s to=%s weekdays=TUESDAY"
                .formatted(
                    patient, ClinicDay.MOOD, ClinicDay.chair(0), day.date(), day.date().plusDays(8))
            + " hoursFrom=12:30 hoursTo=14:45 daysOff=%s features=BED features=PUMP features=QUIET"
                .formatted(tuesday.plusDays(7));
    return asked.split("[= ]", -1);
  }

  @Test
  void follows_the_course_that_is_chosen_and_leaves_its_rest() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    String found =
        board.times(
            day,
            "patient",
            visit.path("patient").asText(),
            "course",
            visit.path("course").asText(),
            "from",
            day.date().toString(),
            "to",
            day.date().plusDays(2).toString());

    assertThat(found)
        .contains(" " + ClinicDay.at(day.date().plusDays(2), "07:00"))
        .doesNotContain(" " + ClinicDay.at(tuesday, "07:00") + "\"");
  }

  @Test
  void looks_for_another_time_as_if_the_visit_did_not_exist() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = visit.path("id").asText();
    String date = day.date().toString();

    String found =
        board.timesFor(day, id, "from", date, "to", date, "hoursFrom", "11:00", "hoursTo", "13:00");

    assertThat(found).contains(" " + day.at("11:00") + "\"").contains("11:00–13:00");
    assertThat(board.look(day.plusDays(1), id, ClinicDay.chair(0), ClinicDay.at(tuesday, "11:00")))
        .contains("data-day=\"" + tuesday + "\"")
        .contains("It fits: 11:00–13:00.");
    assertThat(desk.get(id)).isEqualTo(visit);
  }

  @Test
  void says_what_is_missing_and_when_nothing_is_free() {
    String patient = PatientsApi.as(Client.frontDesk()).register().toString();
    String[] chosen = {"patient", patient, "protocol", ClinicDay.MOOD, "from", "2031-01-06"};

    assertThat(board.timesRefused(day, 400, with(chosen, "to", "2031-01-05")))
        .contains("The first day, or one of the 89 days after it.");
    assertThat(board.timesRefused(day, 400, "patient", patient)).contains("Needed.");
    assertThat(board.times(day, with(chosen, "to", "2031-01-12", "weekdays", "SUNDAY")))
        .contains("Nothing is free on these days.");
  }

  private static String[] with(String[] fields, String... more) {
    String[] all = Arrays.copyOf(fields, fields.length + more.length);
    System.arraycopy(more, 0, all, fields.length, more.length);
    return all;
  }
}
