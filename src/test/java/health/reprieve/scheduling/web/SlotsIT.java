package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Looking for free times over several days. */
class SlotsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void finds_the_first_times_of_each_day_in_one_chair() {
    ClinicDay day = ClinicDay.fresh();
    LocalDate monday = day.date();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    desk.book(BookingApi.mood(chair, day.at("07:00")));

    assertThat(desk.slots(ask(monday) + "&days=2&perDay=2&chair=" + chair))
        .containsExactly(
            monday + " 09:00",
            monday + " 10:00",
            monday.plusDays(1) + " 07:00",
            monday.plusDays(1) + " 08:00");
  }

  @Test
  void keeps_the_patients_wishes() {
    LocalDate monday = ClinicDay.fresh().date();
    ClinicDay.chair(0);

    assertThat(
            desk.slots(
                ask(monday)
                    + "&days=7&perDay=1&weekdays=TUESDAY&weekdays=THURSDAY&hoursFrom=12:30"
                    + "&daysOff="
                    + monday.plusDays(1)))
        .containsExactly(monday.plusDays(3) + " 12:30");
  }

  @Test
  void finds_only_chairs_that_offer_what_is_asked_for() {
    LocalDate monday = ClinicDay.fresh().date();
    JsonNode bed =
        SetupApi.manager()
            .addChair(Map.of("name", "Bed " + Unique.name(), "features", List.of("BED", "QUIET")))
            .expect(201)
            .json();
    String query = ask(monday) + "&days=1&perDay=1&features=BED&features=QUIET&chair=";

    assertThat(desk.slots(query + bed.path("id").asText())).containsExactly(monday + " 07:00");
    assertThat(desk.slots(query + ClinicDay.chair(0))).isEmpty();
  }

  @Test
  void looks_at_a_visit_to_be_moved_as_if_it_were_not_there_but_never_offers_its_place() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    JsonNode booked = desk.book(BookingApi.mood(chair, day.at("10:00")));
    String query = "from=" + day.date() + "&days=1&perDay=12&chair=" + chair;

    assertThat(desk.slots(query + "&moved=" + booked.path("id").asText()))
        .contains(day.date() + " 09:00")
        .doesNotContain(day.date() + " 10:00");
    assertThat(desk.slots(query + "&protocol=" + ClinicDay.MOOD))
        .contains(day.date() + " 08:00")
        .doesNotContain(day.date() + " 09:00");
  }

  @Test
  void waits_for_the_rest_of_the_patient_it_is_for() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    desk.book(order);

    assertThat(desk.slots(ask(day.date()) + "&days=4&perDay=1&patient=" + order.get("patient")))
        .first()
        .isEqualTo(day.date().plusDays(2) + " 07:00");
  }

  @Test
  void says_what_is_missing_or_too_much() {
    assertThat(
            desk.trySlots("days=91")
                .expectProblem(400, "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("protocol", "days");
  }

  private static String ask(LocalDate from) {
    return "protocol=" + ClinicDay.MOOD + "&from=" + from;
  }
}
