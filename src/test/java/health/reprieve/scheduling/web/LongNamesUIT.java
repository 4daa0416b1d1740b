package health.reprieve.scheduling.web;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.SetupPages;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The longest names that are taken, without a blank, widen no page beyond a phone's window. */
@NeedsBrowser
class LongNamesUIT extends ReprieveIT {

  private static Browser browser;

  private static ClinicDay day;
  private static UUID patient;
  private static String chair;
  private static String protocol;
  private static JsonNode visit;

  private final Client desk = Client.frontDesk();

  @BeforeAll
  static void open() {
    browser = Browser.start();
    day = ClinicDay.fresh();
    chair = ClinicDay.newChair(longName(60));
    JsonNode added =
        ProtocolsApi.as(Client.clinician()).add(longName(80), Map.of()).expect(201).json();
    protocol = added.path("id").asText();
    patient =
        UUID.fromString(
            PatientsApi.as(Client.frontDesk())
                .register(PatientsApi.someone("givenName", "Lokelani", "familyName", longName(120)))
                .path("id")
                .asText());
    Map<String, Object> order = BookingApi.mood(chair, day.at("10:00"));
    order.put("patient", patient.toString());
    order.put("protocol", protocol);
    visit = BookingApi.frontDesk().book(order);
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  private static String longName(int letters) {
    return (Unique.name() + "k".repeat(letters)).substring(0, letters);
  }

  @Test
  void board() {
    String id = visit.path("id").asText();
    browser.look(desk, BoardPages.of(day), "long-board");
    browser.look(desk, BoardPages.of(day) + "&protocol=" + protocol, "long-next-free");
    browser.look(desk, BoardPages.pick(day, id), "long-picked");
    browser.look(desk, BoardPages.booking(day, chair, day.at("13:00")), "long-booking");
    browser.look(desk, BoardPages.weekOf(day), "long-week");
    browser.look(desk, BoardPages.listOf(day), "long-list");
  }

  @Test
  void planner_and_wait_list() {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient.toString());
    wait.put("protocol", protocol);
    String entry = WaitListApi.frontDesk().add(wait);
    try {
      browser.look(desk, "/waitlist", "long-wait-list");
    } finally {
      WaitListApi.frontDesk().remove(entry).expect(204);
    }
    Map<String, Object> order = SeriesApi.mood(day);
    order.put("patient", patient.toString());
    order.put("protocol", protocol);
    try {
      ClockApi.set(day.at("06:00"));
      browser.look(desk, BookPages.searching(order), "long-plans");
    } finally {
      ClockApi.reset();
    }
  }

  @Test
  void patient_and_set_up() {
    browser.look(Client.clinician(), "/patients/" + patient, "long-patient");
    browser.look(Client.manager(), SetupPages.CHAIRS, "long-chairs");
    browser.look(Client.manager(), SetupPages.PROTOCOLS, "long-protocols");
    browser.look(Client.manager(), SetupPages.of(SetupPages.PROTOCOLS, protocol), "long-protocol");
    browser.look(Client.manager(), "/reports/conditions", "long-report");
  }
}
