package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The board and its forms as plain HTML, without a script. */
class DayBoardPagesIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void draws_a_visit_with_its_phases_over_its_quarter_hours() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    String html = board.day(day);

    assertThat(html)
        .contains("data-at=\"12\" data-len=\"8\"")
        .contains("Mockford N., Mood 40 min, session 1 of 6, 10:00–12:00, booked")
        .contains("ph ph-prep\" data-len=\"6\"")
        .contains("ph ph-infuse\" data-len=\"5\"")
        .contains("<th scope=\"row\">10:30</th><td>1</td><td>3</td>")
        .contains("value=\"" + day.at("12:00") + "\"");
  }

  @Test
  void draws_when_a_chair_is_out_of_service_and_offers_no_start_then() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(0);
    SetupApi.manager()
        .addOutage(
            chair, day.stretch("starts", "07:00", "ends", "10:00", "reason", "Pump at service"))
        .expect(201);
    SetupApi.manager()
        .addOutage(chair, day.stretch("starts", "16:00", "ends", "17:00", "reason", "New seat"))
        .expect(201);

    assertThat(board.lane(day, chair))
        .contains("data-at=\"0\" data-len=\"12\"", "07:00–10:00</span>:</b> Pump at service")
        .contains("data-at=\"36\" data-len=\"4\"", "16:00–17:00</span>:</b> New seat")
        .contains(day.at("10:00"), day.at("15:45"), day.at("17:00"))
        .doesNotContain(day.at("07:00"), day.at("09:45"), day.at("16:00"), day.at("16:45"));
    assertThat(board.lane(day, ClinicDay.chair(1)))
        .contains(day.at("07:00"))
        .doesNotContain("Out of service");
    assertThat(board.bookingForm(day, "chair", chair)).contains(BoardPages.chosen(day.at("10:00")));
  }

  @Test
  void says_why_a_day_is_closed() {
    assertThat(board.day("2031-01-05")).contains("Closed on Sundays.");
  }

  @Test
  void books_from_the_form_and_leads_to_the_visit_on_the_board() {
    ClinicDay day = ClinicDay.fresh();

    String led = board.book(day, BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(led).contains("/board?day=" + day.date() + "&pick=").endsWith("&done=booked");
    assertThat(board.led(led)).contains("Booked.");
    assertThat(board.day(day)).contains("10:00–12:00, booked");
  }

  @Test
  void shows_every_conflict_keeps_what_was_entered_and_takes_the_nearest_fix() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("11:00"));

    String refused = board.bookRefused(day, order, 409);

    assertThat(refused)
        .contains("Board chair 0 is taken 10:00–12:00.")
        .contains("Book Board chair 0, 12:00")
        .contains("Nell Mockford")
        .contains("<option value=\"MOOD\" selected>")
        .contains("<option value=\"" + day.at("11:00") + "\" selected>");
    board.book(day, order, "fix", ClinicDay.chair(0) + " " + day.at("12:00"));
    assertThat(board.day(day)).contains("12:00–14:00, booked");
  }

  @Test
  void finds_the_patient_by_name_without_putting_the_name_into_an_address() {
    ClinicDay day = ClinicDay.fresh();
    String name = Unique.name();
    JsonNode patient =
        PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", name));
    String id = patient.path("id").asText();

    assertThat(board.find(day, name)).contains("Nell " + name).contains("value=\"" + id + "\"");
    assertThat(board.choose(day, id))
        .contains("<input type=\"hidden\" name=\"patient\" value=\"" + id + "\">");
  }

  @Test
  void offers_a_course_whose_protocol_was_retired_so_that_it_can_be_finished() {
    ClinicDay day = ClinicDay.fresh();
    ProtocolsApi protocols = ProtocolsApi.as(Client.manager());
    String protocol =
        ProtocolsApi.as(Client.clinician())
            .add("Retiring " + Unique.name(), Map.of())
            .expect(201)
            .json()
            .path("id")
            .asText();
    Map<String, Object> order =
        BookingApi.with(BookingApi.mood(ClinicDay.chair(0), day.at("08:00")), "protocol", protocol);
    String course = desk.book(order).path("course").asText();
    protocols.plan(protocol, Map.of("active", false)).expect(200);

    String form = board.choose(day, String.valueOf(order.get("patient")));

    assertThat(form).contains("<option value=\"" + course + "\"");
    assertThat(form).as("of new courses").doesNotContain("<option value=\"" + protocol + "\"");
  }

  @Test
  void asks_for_the_patient() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));

    assertThat(board.bookRefused(day, BookingApi.with(order, "patient", ""), 400))
        .contains("Find the patient and choose them from the list.");
  }

  @Test
  void moves_confirms_and_cancels_from_the_side_panel() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = visit.path("id").asText();
    String version = visit.path("version").asText();
    assertThat(board.picked(day, id)).contains("Nell Mockford").contains("10:30").contains("Move");

    board.say(day, id, "confirm", "version", version);
    assertThat(board.sayRefused(day, id, "confirm", 412, "version", version))
        .contains("Kim Deskham confirmed this visit at ");
    String now = desk.get(id).path("version").asText();
    board.say(
        day, id, "move", "version", now, "chair", ClinicDay.chair(1), "start", day.at("11:00"));
    now = desk.get(id).path("version").asText();
    assertThat(board.sayRefused(day, id, "cancel", 400, "version", now)).contains("Needed.");
    board.say(day, id, "cancel", "version", now, "by", "PATIENT", "reason", "Ill");

    assertThat(desk.get(id).path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void finds_the_next_free_slot_for_a_protocol() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay.chair(0);

    assertThat(board.nextFree(day, ClinicDay.MOOD)).contains("07:00 · ");
  }

  @Test
  void lists_what_is_to_come_on_the_patients_page() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String patient = String.valueOf(order.get("patient"));
    assertThat(board.coming(patient)).contains("None booked.");

    desk.book(order);

    assertThat(board.coming(patient)).contains("10:00–12:00").contains("booked");
  }
}
