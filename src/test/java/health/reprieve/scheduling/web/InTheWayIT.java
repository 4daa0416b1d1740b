package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.OfferLink;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Staff are told whose visit holds a chair; patients are not. */
class InTheWayIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final BoardPages board = BoardPages.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private final String name = Unique.name();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void a_refused_booking_and_a_refused_move_name_the_visit_apart_from_the_sentences() {
    JsonNode first = inTheWay(day.at("10:00"));
    JsonNode other = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));

    JsonNode booking =
        desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("11:00")), 409, "chair-taken")
            .json();
    JsonNode move =
        desk.tryMove(other, ClinicDay.chair(0), day.at("09:00"))
            .expectProblem(409, "chair-taken")
            .json();

    for (JsonNode refused : new JsonNode[] {booking, move}) {
      JsonNode conflict = refused.path("conflicts").path(0);
      assertThat(conflict.path("patientName").asText()).isEqualTo(name + " N.");
      assertThat(conflict.path("appointment").asText()).isEqualTo(first.path("id").asText());
      assertThat(conflict.path("from").asText()).isEqualTo(day.at("10:00"));
      assertThat(refused.path("detail").asText() + conflict.path("words").asText())
          .doesNotContain(name);
    }
    assertThat(BookedClaims.audited("visit in the way of another", first.path("id").asText()))
        .isEqualTo(2);
  }

  @Test
  void the_page_says_it_when_a_booking_is_refused_and_before_a_move() {
    inTheWay(day.at("10:00"));
    JsonNode other = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("13:00")));
    String said = "Board chair 0 is taken 10:00–12:00.</b> It is the visit of " + name + " N.";

    assertThat(board.bookRefused(day, BookingApi.mood(ClinicDay.chair(0), day.at("11:00")), 409))
        .contains(said);
    assertThat(board.look(day, other.path("id").asText(), ClinicDay.chair(0), day.at("11:00")))
        .contains(said);
  }

  @Test
  void the_sentence_ends_after_a_patients_only_name_too() {
    Map<String, Object> single = PatientsApi.someone("familyName", name);
    single.remove("givenName");
    UUID patient = PatientsApi.id(PatientsApi.as(Client.frontDesk()).register(single));
    desk.book(
        BookingApi.with(
            BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), "patient", patient.toString()));

    assertThat(board.bookRefused(day, BookingApi.mood(ClinicDay.chair(0), day.at("11:00")), 409))
        .contains("It is the visit of " + name + ".");
  }

  @Test
  void a_patient_who_taps_an_offer_that_is_taken_reads_no_name() {
    Letters letters = new Letters();
    letters.at(day.plusDays(-1).at("10:00"));
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", letters.register());
    String entry = WaitListApi.frontDesk().add(wait);
    try {
      desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("12:00"))));
      String chair = WaitListApi.frontDesk().offer(entry).path("chair").asText();
      letters.minuteLater();
      OfferLink link = letters.offer();
      String page = link.open();
      JsonNode taken = inTheWay(chair, day.at("12:00"));

      String refused = link.tryAccept(page).expect(409).body();

      assertThat(refused).contains("cannot be booked here any more").doesNotContain(name);
      assertThat(BookedClaims.audited("visit in the way of another", taken.path("id").asText()))
          .isZero();
    } finally {
      WaitListApi.frontDesk().remove(entry);
    }
  }

  private JsonNode inTheWay(String start) {
    return inTheWay(ClinicDay.chair(0), start);
  }

  /** A visit of the patient who is not to be named to others. */
  private JsonNode inTheWay(String chair, String start) {
    UUID patient =
        PatientsApi.id(
            PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", name)));
    return desk.book(BookingApi.with(BookingApi.mood(chair, start), "patient", patient.toString()));
  }
}
